package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.web.portal.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Who goes first at a carrier that cannot take everything at once. */
@Order(3)
@ResourceLock(PacedPortal.SHARED)
class PriorityIT {

    private static final int LARGE = 20_000;

    private final PacedPortal paced = PacedPortal.shared();
    private final ApiClient lale = paced.portal().api("lale", "CUSTOMER");
    private final ApiClient mavi = paced.portal().api("mavi", "CUSTOMER");

    private final Map<String, ApiClient> begun = new HashMap<>();

    /** Also of a test that failed nothing may go on to the carrier that others count at. */
    @AfterEach
    void withdrawWhatIsLeft() {
        begun.forEach((id, api) -> api.post("/campaigns/" + id + "/cancel", ""));
        begun.forEach((id, api) -> awaitFinal(api, id));
    }

    @Test
    void a_transactional_message_overtakes_a_large_promotional_campaign_of_its_own_tenant() {
        String large = promotional(lale, "LALE", "+905431");
        Flow.await(lale, large, report -> Flow.sent(report) > 0);

        String urgent = submitted(lale, json("TRANSACTIONAL", "LALE", "Your code is 4711", "", "+905434440100"));

        assertThat(Flow.bucket(awaitFinal(lale, urgent), "DELIVERED")).isEqualTo(1);
        assertThat(Flow.bucket(Flow.report(lale, large), "QUEUED")).isPositive();
        cancelInTheMiddle(lale, large);
    }

    @Test
    void two_tenants_share_the_carrier() {
        String first = promotional(lale, "LALE", "+905432");
        Flow.await(lale, first, report -> Flow.sent(report) > 0);
        String second = promotional(mavi, "MAVI", "+905433");

        int maviBefore = Flow.sent(Flow.await(mavi, second, report -> Flow.sent(report) > 0));
        int laleBefore = Flow.sent(Flow.report(lale, first));
        int mavisShare =
                Flow.sent(Flow.await(mavi, second, report -> Flow.sent(report) >= maviBefore + 3_000)) - maviBefore;
        int lalesShare = Flow.sent(Flow.report(lale, first)) - laleBefore;

        assertThat(Flow.bucket(Flow.report(lale, first), "QUEUED"))
                .as("both still wait")
                .isPositive();
        assertThat(lalesShare).isBetween(mavisShare / 2, mavisShare * 2);
        cancelInTheMiddle(lale, first);
        cancelInTheMiddle(mavi, second);
    }

    @Test
    void what_has_not_left_when_its_validity_is_over_expires_and_costs_nothing() {
        String id = Flow.uploaded(
                mavi,
                "{\"category\":\"TRANSACTIONAL\",\"sender\":\"MAVI\",\"text\":\"Your code is 4711\","
                        + "\"validitySeconds\":25}",
                Flow.deliverable("+905435", LARGE));

        JsonObject report = awaitFinal(mavi, id);

        assertThat(Flow.bucket(report, "EXPIRED")).isPositive();
        assertThat(Flow.bucket(report, "DELIVERED") + Flow.bucket(report, "EXPIRED"))
                .isEqualTo(LARGE);
        assertThat(report.getJsonObject("reasons").getInt("EXPIRED")).isEqualTo(Flow.bucket(report, "EXPIRED"));
        assertThat(Flow.credits(report, "net")).isEqualTo(Flow.bucket(report, "DELIVERED"));
        assertThat(Flow.messages(mavi, id, "state=EXPIRED"))
                .anySatisfy(message -> assertThat(message.get("submittedAt")).isEqualTo(JsonValue.NULL));
    }

    /** What has not left is given back; what has left ends as it would. */
    private static void cancelInTheMiddle(ApiClient api, String id) {
        assertThat(api.post("/campaigns/" + id + "/cancel", "").status()).isEqualTo(200);
        JsonObject report = awaitFinal(api, id);
        assertThat(report.getString("state")).isEqualTo("CANCELLED");
        assertThat(Flow.bucket(report, "CANCELLED")).isPositive();
        assertThat(Flow.bucket(report, "DELIVERED") + Flow.bucket(report, "CANCELLED"))
                .isEqualTo(LARGE);
        assertThat(Flow.credits(report, "captured")).isEqualTo(Flow.bucket(report, "DELIVERED"));
        assertThat(Flow.credits(report, "released")).isEqualTo(Flow.bucket(report, "CANCELLED"));
    }

    private String promotional(ApiClient api, String sender, String prefix) {
        String id = Flow.uploaded(
                api,
                "{\"category\":\"PROMOTIONAL\",\"sender\":\"%s\",\"text\":\"Sale\",\"appendOptOut\":true,\"appendSender\":true}"
                        .formatted(sender),
                Flow.deliverable(prefix, LARGE));
        begun.put(id, api);
        return id;
    }
}
