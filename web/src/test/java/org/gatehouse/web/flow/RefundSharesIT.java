package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.items;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;
import static org.gatehouse.web.api.RulebookSteps.colleague;
import static org.gatehouse.web.api.RulebookSteps.inForce;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A reseller that pays back more than the platform does so at its own cost (architecture, section 4). */
@Order(3)
@ResourceLock(PacedPortal.SHARED)
class RefundSharesIT {

    private static final String OF_PLATFORM = "refund-device-fault\tDEVICE_FAULT\t*\t";
    private static final String DEVICE_FAULT = "[{\"receipt\":\"UNDELIV\",\"err\":\"012\"}]";

    private final PacedPortal paced = PacedPortal.shared();
    private final RunningPortal portal = paced.portal();
    private final ApiClient compliance = portal.api("platform", "COMPLIANCE");

    @BeforeEach
    void thePlatformPaysNothingBackForDevices() {
        JsonObject refunds = compliance.get("/rulebooks/refund").json();
        JsonObject tables = refunds.getJsonObject("tables");
        inForce(
                compliance,
                colleague(portal, "platform", "COMPLIANCE"),
                "refund",
                Json.createObjectBuilder()
                        .add("title", "Nothing for devices")
                        .add("rules", refunds.getString("rules"))
                        .add(
                                "tables",
                                Json.createObjectBuilder(tables)
                                        .add(
                                                "refunds",
                                                tables.getString("refunds")
                                                        .replace(OF_PLATFORM + "100", OF_PLATFORM + "0")))
                        .build());
    }

    @AfterEach
    void thePlatformPaysAllBackAgain() {
        compliance.post("/rulebooks/refund/rollback", "{\"version\":1,\"reason\":\"As it was\"}");
    }

    private ApiClient aReseller(String name, int credits) {
        ApiClient operator = portal.api("platform", "OPERATOR");
        operator.post("/tenants", "{\"name\":\"%s\",\"kind\":\"RESELLER\"}".formatted(name));
        operator.post("/tenants/" + name + "/credits", "{\"amount\":%d,\"reference\":\"start\"}".formatted(credits));
        ApiClient reseller = colleague(portal, name, "RESELLER");
        inForce(
                reseller,
                colleague(portal, name, "RESELLER"),
                "refund",
                Json.createObjectBuilder()
                        .add("title", "Half for devices")
                        .add("rules", "// Rows only.\n")
                        .add(
                                "tables",
                                Json.createObjectBuilder()
                                        .add("refunds", "name\treason\tmode\tpercent\nours\tDEVICE_FAULT\t*\t50\n"))
                        .build());
        return reseller;
    }

    private static List<String> entries(ApiClient api, String kind) {
        return items(api.get("/credits/entries")).stream()
                .filter(entry -> entry.getString("kind").equals(kind))
                .map(entry -> entry.getInt("amount") + " " + entry.getString("rule") + " " + entry.get("tenant"))
                .toList();
    }

    @Test
    void the_customer_is_paid_back_at_once_and_the_reseller_bears_it() {
        String name = "r" + UUID.randomUUID().toString().substring(0, 8);
        ApiClient reseller = aReseller(name, Customer.CREDITS + 5);
        Customer customer = Customer.of(portal, reseller);
        String phone = "+905336700301";
        paced.carrier().script(phone, DEVICE_FAULT);

        String id = submitted(customer.api(), json("TRANSACTIONAL", "SETTING", "Your code is 4711", "", phone));

        JsonObject report = Flow.await(customer.api(), id, Flow::isFinal);
        assertThat(report.getJsonObject("credits").getInt("refunded")).isEqualTo(1);
        String rule = name + "/refund/1/ours";
        assertThat(entries(customer.api(), "REFUND")).containsExactly("1 " + rule + " null");
        assertThat(Deadline.await(Flow.PATIENCE, () -> entries(reseller, "REFUND_SHARE"), shares -> !shares.isEmpty()))
                .containsExactly("1 " + rule + " \"" + customer.name() + "\"");
        assertThat(reseller.get("/credits").json().getInt("balance")).isEqualTo(4);
        assertThat(reseller.get("/credits/audit").json().getBoolean("addsUp")).isTrue();
        assertThat(customer.api().get("/credits/audit").json().getBoolean("addsUp"))
                .isTrue();
    }
}
