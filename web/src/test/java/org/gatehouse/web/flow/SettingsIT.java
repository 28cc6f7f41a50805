package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.newKey;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that people change: who may, what is refused, and what becomes of campaigns that are open meanwhile. */
@Order(6)
class SettingsIT {

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient operator = portal.api("platform", "OPERATOR");
    private final ApiClient anadolu = portal.api("anadolu", "RESELLER");
    private final ApiClient nordic = portal.api("nordic", "RESELLER");

    private static ApiClient.Answer set(ApiClient api, String tenant, String name, String value) {
        return api.put("/tenants/" + tenant + "/settings/" + name, "{\"value\":" + value + "}");
    }

    @Test
    void a_value_is_inherited_until_the_tenant_has_its_own_and_again_after_null() {
        Customer customer = Customer.of(portal);
        assertThat(customer.setting("STATS_WINDOW_SECONDS").get("changedAt")).isEqualTo(JsonValue.NULL);

        assertThat(set(anadolu, "anadolu", "STATS_WINDOW_SECONDS", "1800").status())
                .isEqualTo(200);
        try {
            JsonObject inherited = customer.setting("STATS_WINDOW_SECONDS");
            assertThat(inherited.getInt("value")).isEqualTo(1800);
            assertThat(inherited.getString("inheritedFrom")).isEqualTo("anadolu");
            assertThat(inherited.getString("changedBy")).isEqualTo("reseller@anadolu");

            JsonObject own = customer.set("STATS_WINDOW_SECONDS", "900");
            assertThat(own.getInt("value")).isEqualTo(900);
            assertThat(own.get("inheritedFrom")).isEqualTo(JsonValue.NULL);
            assertThat(own.getString("unit")).isEqualTo("SECONDS");

            JsonObject again = customer.set("STATS_WINDOW_SECONDS", "null");
            assertThat(again.getString("inheritedFrom")).isEqualTo("anadolu");
        } finally {
            set(anadolu, "anadolu", "STATS_WINDOW_SECONDS", "null");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VALIDITY_SECONDS, 9",
        "VALIDITY_SECONDS, '\"a day\"'",
        "VALIDITY_SECONDS, 1800", // less than the window of statistics
        "DLR_WAIT_SECONDS, 3600", // less than the validity
        "CREDITS_PER_SEGMENT, 0",
        "CHARGING_MODE, '\"NEVER\"'",
        "LATE_RESULT, 1",
        "DEFAULT_COUNTRY, '\"XX\"'",
        "SEGMENTS_PER_MESSAGE, 1.5"
    })
    void what_does_not_fit_is_refused_and_names_the_field(String name, String value) {
        Customer customer = Customer.of(portal);

        ApiClient.Answer refused = customer.change(name, value);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly("value");
        assertThat(customer.setting(name).get("changedAt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void a_tenant_or_setting_that_is_not_there_or_not_ours_is_not_found() {
        assertThat(nordic.get("/tenants/lale/settings").status()).isEqualTo(404);
        assertThat(set(nordic, "lale", "CREDITS_PER_SEGMENT", "5").status()).isEqualTo(404);
        assertThat(set(nordic, "platform", "CREDITS_PER_SEGMENT", "5").status()).isEqualTo(404);
        assertThat(set(operator, "fjord", "NO_SUCH_SETTING", "5").status()).isEqualTo(404);
        assertThat(portal.api("lale", "CUSTOMER").get("/tenants/lale/settings").status())
                .isEqualTo(403);
    }

    @Test
    void an_open_campaign_settles_by_the_charging_mode_it_was_created_under() {
        Customer customer = Customer.of(portal);
        String first = submitted(customer.api(), everyOutcome("+905336610"));
        Flow.await(customer.api(), first, report -> Flow.bucket(report, "SUBMITTED") > 0);

        customer.set("CHARGING_MODE", "\"CHARGE_ON_DELIVERY\"");
        String second = submitted(customer.api(), everyOutcome("+905336621"));

        assertThat(credits(customer, first))
                .as("charged on submit: one delivered, one failed and two expired are paid back")
                .isEqualTo("reserved 0, captured 4, released 0, refunded 3, redebited 0");
        assertThat(credits(customer, second))
                .as("charged on delivery: what fails or expires costs nothing")
                .isEqualTo("reserved 0, captured 1, released 3, refunded 0, redebited 0");
        JsonObject account = customer.api().get("/credits").json();
        assertThat(account.getInt("balance")).isEqualTo(Customer.CREDITS - 1 - 1);
        assertThat(account.getInt("reserved")).isZero();
        assertThat(customer.api().get("/credits/audit").json().getBoolean("addsUp"))
                .as("recomputed from the rows")
                .isTrue();
    }

    /** One is delivered, one fails, two get no result until validity is over. */
    private static String everyOutcome(String prefix) {
        return json(
                "TRANSACTIONAL",
                "SETTING",
                "Your code is 4711",
                "\"validitySeconds\":25,",
                prefix + "100",
                prefix + "001",
                prefix + "014",
                prefix.substring(0, prefix.length() - 1) + "9014");
    }

    private static String credits(Customer customer, String campaign) {
        JsonObject report = Flow.await(customer.api(), campaign, Flow::isFinal);
        assertThat(List.of(
                        Flow.bucket(report, "DELIVERED"),
                        Flow.bucket(report, "FAILED"),
                        Flow.bucket(report, "EXPIRED")))
                .containsExactly(1, 1, 2);
        JsonObject credits = report.getJsonObject("credits");
        return Stream.of("reserved", "captured", "released", "refunded", "redebited")
                .map(name -> name + " " + credits.getInt(name))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    @Test
    void a_repeated_request_is_the_same_campaign_whatever_was_changed_meanwhile() {
        Customer customer = Customer.of(portal);
        String key = newKey();
        String json = json("TRANSACTIONAL", "SETTING", "Your code is 4711", "", "+905336664100");
        String id = customer.api().submit(key, json).json().getString("id");
        customer.set("VALIDITY_SECONDS", "7200");

        assertThat(customer.api().submit(key, json).json().getString("id")).isEqualTo(id);
        assertThat(customer.api()
                        .submit(key, json("TRANSACTIONAL", "SETTING", "Your code is 4712", "", "+905336664100"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_late_delivery_is_debited_again_where_the_setting_says_so() {
        Customer customer = Customer.of(portal);
        customer.set("LATE_RESULT", "\"SHOW_AND_RE_DEBIT\"");

        String id = submitted(customer.api(), json("TRANSACTIONAL", "SETTING", "Late", "", "+905336663022"));

        JsonObject report = Flow.await(
                customer.api(), id, corrected -> Flow.bucket(corrected, "DELIVERED") == 1 && Flow.isFinal(corrected));
        assertThat(report.getJsonObject("credits"))
                .hasToString("{\"reserved\":0,\"captured\":1,\"released\":0,\"refunded\":1,\"redebited\":1,\"net\":1}");
        assertThat(customer.api().get("/credits").json().getInt("balance")).isEqualTo(99);
    }
}
