package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.awaitState;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.newKey;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.message.CampaignId;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.gatehouse.web.portal.SimulatorControl;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Messages that wait for their time: what may still stop them, and what stopping them gives back. */
@Order(8)
class SchedulingIT {

    private static final String PREFIX = "+905377770";
    private static final String BOTH_LINES = "\"appendOptOut\":true,\"appendSender\":true,";

    /** A verdict older than 60 s is asked for again before sending (architecture, section 2). */
    private static final int VERDICT_AGED_SECONDS = 75;

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient mavi = portal.api("mavi", "CUSTOMER");
    private final SimulatorControl carrier = portal.simulator();

    @Test
    void it_goes_when_its_time_has_come_and_not_before() {
        String at = Flow.inSeconds(20);
        String key = newKey();
        String json = json("TRANSACTIONAL", "MAVI", "Now", scheduled(at), PREFIX + "100");
        String id = mavi.submit(key, json).json().getString("id");
        JsonObject waiting = awaitState(mavi, id, "SCHEDULED");
        assertThat(Flow.bucket(waiting, "SCHEDULED")).isEqualTo(1);

        awaitFinal(mavi, id);

        JsonObject message = Flow.messages(mavi, id, "").get(0);
        assertThat(message.getString("state")).isEqualTo("DELIVERED");
        assertThat(Flow.time(message, "submittedAt")).isAfterOrEqualTo(Instant.parse(at));
        Deadline.await(
                Flow.PATIENCE,
                Instant::now,
                now -> now.isAfter(Instant.parse(at).plusSeconds(6)));
        assertThat(mavi.submit(newKey(), json).status()).as("its time is over").isEqualTo(422);
        assertThat(mavi.submit(key, json).json().getString("id"))
                .as("but asked again with its key it is the same campaign")
                .isEqualTo(id);
    }

    @Test
    void a_withdrawal_that_broke_off_sends_nothing_and_goes_on() throws SQLException {
        String id = submitted(
                mavi,
                json("TRANSACTIONAL", "MAVI", "Never", scheduled(Flow.inSeconds(20)), PREFIX + "107", PREFIX + "108"));
        awaitState(mavi, id, "SCHEDULED");
        CampaignId campaign = CampaignId.parse(id).orElseThrow();
        try (Connection admin = portal.database();
                Statement statement = admin.createStatement()) {
            statement.execute("INSERT INTO gh_control.work_ticket (kind, tenant_id, campaign_id, carrier_id, priority,"
                    + " due_at) VALUES ('CANCEL', %d, %d, 0, 0, UTC_TIMESTAMP(3) + INTERVAL 35 SECOND)"
                            .formatted(campaign.tenant().value(), campaign.number()));
            statement.execute("UPDATE %s.campaign SET cancelled_at = UTC_TIMESTAMP(3) WHERE id = %d"
                    .formatted(campaign.tenant().database(), campaign.number()));
        }

        JsonObject report = awaitFinal(mavi, id);

        assertThat(Flow.bucket(report, "CANCELLED")).isEqualTo(2);
        assertThat(Flow.credits(report, "released")).isEqualTo(2);
        assertThat(carrier.submitsTo(PREFIX + "107").getInt("submits")).isZero();
    }

    @Test
    void cancelled_before_its_time_it_never_goes_and_its_credit_is_released() {
        String at = Flow.inSeconds(25);
        String id = submitted(mavi, json("TRANSACTIONAL", "MAVI", "Never", scheduled(at), PREFIX + "101"));
        String kept = submitted(mavi, json("TRANSACTIONAL", "MAVI", "Then", scheduled(at), PREFIX + "102"));
        awaitState(mavi, id, "SCHEDULED");

        assertThat(mavi.post("/campaigns/" + id + "/cancel", "").status()).isEqualTo(200);

        JsonObject cancelled = awaitFinal(mavi, id);
        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
        assertThat(Flow.bucket(cancelled, "CANCELLED")).isEqualTo(1);
        assertThat(cancelled.getJsonObject("credits"))
                .hasToString("{\"reserved\":0,\"captured\":0,\"released\":1,\"refunded\":0,\"redebited\":0,\"net\":0}");
        assertThat(Flow.bucket(awaitFinal(mavi, kept), "DELIVERED")).isEqualTo(1);
        assertThat(carrier.submitsTo(PREFIX + "101").getInt("submits")).isZero();
    }

    @Test
    void an_opt_out_made_after_admission_stops_it() {
        String at = Flow.inSeconds(VERDICT_AGED_SECONDS);
        String id =
                submitted(mavi, json("TRANSACTIONAL", "MAVI", "Later", scheduled(at), PREFIX + "103", PREFIX + "104"));
        awaitState(mavi, id, "SCHEDULED");
        assertThat(mavi.post("/optouts", "{\"phone\":\"" + PREFIX + "103\",\"evidence\":\"called\"}")
                        .status())
                .isEqualTo(201);

        JsonObject report =
                Flow.await(mavi, id, Duration.ofSeconds(VERDICT_AGED_SECONDS).plus(Flow.PATIENCE), Flow::isFinal);

        assertThat(report.getJsonObject("reasons")).hasToString("{\"OPTED_OUT\":1}");
        JsonObject stopped = Flow.messages(mavi, id, "state=REFUSED").get(0);
        assertThat(stopped.getString("phone")).isEqualTo(PREFIX + "103");
        assertThat(stopped.getString("reason")).isEqualTo("OPTED_OUT");
        assertThat(stopped.getJsonObject("rule").getString("name")).isEqualTo("opted-out-tenant");
        assertThat(Flow.messages(mavi, id, "state=DELIVERED")).hasSize(1);
        assertThat(report.getJsonObject("credits"))
                .hasToString("{\"reserved\":0,\"captured\":1,\"released\":1,\"refunded\":0,\"redebited\":0,\"net\":1}");
        assertThat(carrier.submitsTo(PREFIX + "103").getInt("submits")).isZero();
    }

    @Test
    void one_person_gets_one_promotional_message_a_day() {
        String first = submitted(mavi, json("PROMOTIONAL", "MAVI", "Sale", BOTH_LINES, PREFIX + "105"));
        assertThat(Flow.bucket(awaitFinal(mavi, first), "DELIVERED")).isEqualTo(1);

        String second = submitted(mavi, json("PROMOTIONAL", "MAVI", "Sale again", BOTH_LINES, PREFIX + "105"));

        JsonObject report = awaitFinal(mavi, second);
        assertThat(report.getJsonObject("reasons")).hasToString("{\"FREQUENCY\":1}");
        assertThat(Flow.messages(mavi, second, "").get(0).getJsonObject("rule").getString("rulebook"))
                .isEqualTo("frequency");
        assertThat(report.getJsonObject("credits"))
                .hasToString("{\"reserved\":0,\"captured\":0,\"released\":0,\"refunded\":0,\"redebited\":0,\"net\":0}");
        String other = submitted(mavi, json("TRANSACTIONAL", "MAVI", "Your code is 4711", "", PREFIX + "105"));
        assertThat(Flow.bucket(awaitFinal(mavi, other), "DELIVERED")).isEqualTo(1);
    }

    @Test
    void a_cancelled_message_does_not_count_for_its_day() {
        String sameDay = BOTH_LINES + scheduled(Flow.inSeconds(600));
        String first = submitted(mavi, json("PROMOTIONAL", "MAVI", "Sale", sameDay, PREFIX + "106"));
        awaitState(mavi, first, "SCHEDULED");
        String second = submitted(mavi, json("PROMOTIONAL", "MAVI", "Sale", sameDay, PREFIX + "106"));
        assertThat(awaitFinal(mavi, second).getJsonObject("reasons")).hasToString("{\"FREQUENCY\":1}");

        mavi.post("/campaigns/" + first + "/cancel", "");
        awaitFinal(mavi, first);

        String third = submitted(mavi, json("PROMOTIONAL", "MAVI", "Sale", sameDay, PREFIX + "106"));
        awaitState(mavi, third, "SCHEDULED");
        mavi.post("/campaigns/" + third + "/cancel", "");
        assertThat(Flow.bucket(awaitFinal(mavi, third), "CANCELLED")).isEqualTo(1);
    }

    private static String scheduled(String at) {
        return "\"scheduleAt\":\"" + at + "\",";
    }
}
