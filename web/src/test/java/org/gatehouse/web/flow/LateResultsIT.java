package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.items;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import java.util.List;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** Results that come after another one stand in the log of their message (architecture, section 3). */
class LateResultsIT {

    private static final String LATE = "LATE_RESULT";

    private final RunningPortal portal = RunningPortal.shared();
    private final Customer customer = Customer.of(portal);

    private JsonObject afterItsLateResult(String phone, String steps) {
        portal.simulator().script(phone, steps);
        submitted(customer.api(), json("TRANSACTIONAL", "SETTING", "Late", "", phone));
        return Deadline.await(
                        Flow.PATIENCE,
                        () -> items(customer.api().get("/messages?phone=%2B" + phone.substring(1))),
                        messages -> messages.stream()
                                .flatMap(message -> log(message).stream())
                                .anyMatch(line -> line.startsWith(LATE)))
                .get(0);
    }

    private static List<String> log(JsonObject message) {
        return message.getJsonArray("log").getValuesAs(JsonObject.class).stream()
                .map(event -> event.getString("event") + " " + event.getString("detail"))
                .toList();
    }

    @Test
    void a_failure_after_an_expiry_is_logged_once_and_changes_nothing() {
        JsonObject message = afterItsLateResult(
                "+905336700201",
                "[{\"receipt\":\"EXPIRED\",\"delayMs\":50},{\"receipt\":\"UNDELIV\",\"err\":\"001\",\"delayMs\":400},"
                        + "{\"receipt\":\"UNDELIV\",\"err\":\"001\",\"delayMs\":500}]");

        assertThat(message.getString("state")).isEqualTo("EXPIRED");
        assertThat(log(message)).containsOnlyOnce(LATE + " FAILED 001, logged only");
    }

    @Test
    void a_delivery_after_dlr_wait_is_logged_only() {
        customer.set("STATS_WINDOW_SECONDS", "0");
        customer.set("VALIDITY_SECONDS", "10");
        customer.set("DLR_WAIT_SECONDS", "10");

        JsonObject message = afterItsLateResult(
                "+905336700202",
                "[{\"receipt\":\"EXPIRED\",\"delayMs\":50},{\"receipt\":\"DELIVRD\",\"delayMs\":11000}]");

        assertThat(message.getString("state")).isEqualTo("EXPIRED");
        assertThat(log(message)).contains(LATE + " DELIVERED, logged only").doesNotContain("CORRECTED DELIVERED");
    }
}
