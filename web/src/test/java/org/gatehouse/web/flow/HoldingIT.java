package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.awaitState;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.message.CampaignId;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.gatehouse.web.portal.SimulatorControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advertising that does not say who writes or how to make it stop waits for a person (T13). */
class HoldingIT {

    private static final String PREFIX = "+905366660";
    private static final String COMMENT = "Write how to make it stop.";

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient mavi = portal.api("mavi", "CUSTOMER");
    private final ApiClient compliance = portal.api("platform", "COMPLIANCE");
    private final SimulatorControl carrier = portal.simulator();

    @ParameterizedTest
    @CsvSource({
        "false, true,  opt-out-instruction-missing, 101",
        "true,  false, sender-missing-at-end,       102",
    })
    void what_is_missing_is_named_with_a_remedy(boolean appendOptOut, boolean appendSender, String rule, String end) {
        String id = promotional("Big sale", appendOptOut, appendSender, PREFIX + end);

        JsonObject hold = awaitState(mavi, id, "HELD").getJsonObject("hold");

        assertThat(hold.getString("rule")).isEqualTo(rule);
        assertThat(hold.getString("explanation")).isNotBlank();
        assertThat(hold.getString("remedy")).isNotBlank();
        assertThat(carrier.submitsTo(PREFIX + end).getInt("submits")).isZero();
        mavi.post("/campaigns/" + id + "/cancel", "");
        JsonObject cancelled = awaitFinal(mavi, id);
        assertThat(Flow.bucket(cancelled, "CANCELLED")).isEqualTo(1);
        assertThat(cancelled.get("hold")).isEqualTo(JsonValue.NULL);
        assertThat(heldIds()).doesNotContain(id);
    }

    @Test
    void with_both_lines_appended_it_goes_and_both_are_in_the_text() {
        String id = promotional("Big sale", true, true, PREFIX + "103");

        JsonObject report = awaitFinal(mavi, id);

        assertThat(Flow.bucket(report, "DELIVERED")).isEqualTo(1);
        assertThat(Flow.messages(mavi, id, "").get(0).getString("text"))
                .startsWith("Big sale ")
                .contains("MAVI", "4242");
    }

    @Test
    void compliance_releases_some_and_refuses_others_with_a_comment() {
        String[] phones = Flow.deliverable("+905367", 5).toArray(String[]::new);
        String id = promotional("Big sale", false, false, phones);
        JsonObject held = awaitState(mavi, id, "HELD");
        assertThat(Flow.bucket(held, "HELD")).isEqualTo(5);
        assertThat(Flow.credits(held, "reserved")).isEqualTo(5);
        Deadline.await(Flow.PATIENCE, this::heldIds, ids -> ids.contains(id));
        List<JsonObject> messages = Flow.messages(mavi, id, "state=HELD");
        String rule = rule(messages.get(3));
        String why = messages.get(3).getString("explanation");

        JsonObject released = review(id, "release", "", messages.subList(0, 3));
        JsonObject refused = review(id, "refuse", COMMENT, messages.subList(3, 5));

        assertThat(Flow.bucket(released, "HELD")).isEqualTo(2);
        assertThat(Flow.bucket(refused, "HELD")).isZero();
        JsonObject report = awaitFinal(mavi, id);
        assertThat(report.getString("state")).isEqualTo("COMPLETED");
        assertThat(Flow.bucket(report, "DELIVERED")).isEqualTo(3);
        assertThat(Flow.bucket(report, "REFUSED")).isEqualTo(2);
        assertThat(report.getJsonObject("reasons")).hasToString("{\"CONTENT_NON_COMPLIANT\":2}");
        assertThat(report.getJsonObject("credits"))
                .hasToString("{\"reserved\":0,\"captured\":3,\"released\":2,\"refunded\":0,\"redebited\":0,\"net\":3}");
        assertThat(report.get("hold")).isEqualTo(JsonValue.NULL);
        assertThat(heldIds()).doesNotContain(id);
        assertThat(Flow.messages(mavi, id, "state=REFUSED")).hasSize(2).allSatisfy(message -> {
            assertThat(message.getString("reason")).isEqualTo("CONTENT_NON_COMPLIANT");
            assertThat(rule(message)).isEqualTo(rule);
            assertThat(message.getString("explanation")).isEqualTo(why + " " + COMMENT);
            assertThat(message.getInt("credits")).isZero();
            assertThat(carrier.submitsTo(message.getString("phone")).getInt("submits"))
                    .isZero();
        });
    }

    @Test
    void a_held_campaign_that_fell_off_the_list_comes_back() throws SQLException {
        String id = promotional("Big sale", false, false, PREFIX + "104");
        Deadline.await(Flow.PATIENCE, this::heldIds, ids -> ids.contains(id));
        CampaignId campaign = CampaignId.parse(id).orElseThrow();
        try (Connection admin = portal.database();
                Statement statement = admin.createStatement()) {
            assertThat(statement.executeUpdate(
                            "DELETE FROM gh_control.held_campaign WHERE campaign_id = " + campaign.number()))
                    .isOne();
        }

        Deadline.await(Flow.PATIENCE, this::heldIds, ids -> ids.contains(id));
        mavi.post("/campaigns/" + id + "/cancel", "");
        awaitFinal(mavi, id);
    }

    private String promotional(String text, boolean appendOptOut, boolean appendSender, String... phones) {
        String switches = "\"appendOptOut\":%s,\"appendSender\":%s,".formatted(appendOptOut, appendSender);
        return submitted(mavi, json("PROMOTIONAL", "MAVI", text, switches, phones));
    }

    private JsonObject review(String id, String decision, String comment, List<JsonObject> messages) {
        String ids = messages.stream()
                .map(message -> '"' + message.getString("id") + '"')
                .collect(Collectors.joining(","));
        ApiClient.Answer answer = compliance.post(
                "/campaigns/" + id + "/" + decision,
                "{\"comment\":\"%s\",\"messageIds\":[%s]}".formatted(comment, ids));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<String> heldIds() {
        return Flow.pages(compliance, "/held?limit=1000").stream()
                .map(item -> item.getString("id"))
                .toList();
    }

    private static String rule(JsonObject message) {
        return message.getJsonObject("rule").getString("name");
    }
}
