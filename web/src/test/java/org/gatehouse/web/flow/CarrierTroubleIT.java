package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.SimulatorControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A carrier that cuts the line, asks for a slower pace or falls silent: everything ends well, nothing is sent twice.
 */
@Order(10)
@ResourceLock(PacedPortal.SHARED)
class CarrierTroubleIT {

    /** How many submits may be without an answer when a connection is cut: the window. */
    private static final int IN_FLIGHT_MAX = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final PacedPortal paced = PacedPortal.shared();
    private final ApiClient mavi = paced.portal().api("mavi", "CUSTOMER");
    private final SimulatorControl carrier = paced.carrier();

    @AfterEach
    void takeEverythingAgain() {
        carrier.reset();
    }

    @Test
    void after_a_cut_line_the_rest_goes_over_the_next_bind() {
        String id = send("+905421", 3_000, 90);
        Deadline.await(PATIENCE, carrier::accepted, accepted -> accepted >= 1_000);

        assertThat(carrier.drop()).isPositive();

        JsonObject report = Flow.await(mavi, id, PATIENCE, Flow::isFinal);
        assertThat(carrier.duplicates()).isZero();
        assertThat(carrier.submits().getInt("maxPerDestination")).isEqualTo(1);
        assertThat(Flow.bucket(report, "DELIVERED")).isEqualTo(carrier.accepted());
        assertThat(Flow.bucket(report, "DELIVERED") + Flow.bucket(report, "EXPIRED"))
                .isEqualTo(3_000);
        assertThat(Flow.bucket(report, "EXPIRED")).isLessThanOrEqualTo(IN_FLIGHT_MAX);
        assertThat(Flow.credits(report, "captured")).isEqualTo(carrier.accepted());
        assertThat(Flow.credits(report, "released")).isEqualTo(3_000 - carrier.accepted());
    }

    @Test
    void a_carrier_that_takes_less_is_asked_again_after_a_pause() {
        carrier.throttle(PacedPortal.PER_SECOND / 5);
        String id = send("+905422", 1_200, 3_600);

        JsonObject report = Flow.await(mavi, id, PATIENCE, Flow::isFinal);

        assertThat(Flow.bucket(report, "DELIVERED")).isEqualTo(1_200);
        assertThat(carrier.duplicates()).isZero();
        assertThat(carrier.submits().getInt("refused")).isPositive();
        assertThat(Flow.credits(report, "captured")).isEqualTo(1_200);
        List<JsonObject> retried = Flow.messages(mavi, id, "").stream()
                .filter(message -> !retries(message).isEmpty())
                .toList();
        assertThat(retried).isNotEmpty().allSatisfy(message -> {
            List<Instant> retries = retries(message);
            for (int i = 1; i < retries.size(); i++) {
                assertThat(Duration.between(retries.get(i - 1), retries.get(i))).isGreaterThanOrEqualTo(backoff(i));
            }
            assertThat(Duration.between(retries.get(retries.size() - 1), Flow.time(message, "submittedAt")))
                    .isGreaterThanOrEqualTo(backoff(retries.size()));
        });
    }

    @Test
    void a_silent_carrier_is_waited_for() {
        String id = send("+905423", 2_000, 3_600);
        Deadline.await(PATIENCE, carrier::accepted, accepted -> accepted >= 500);

        carrier.stall(4_000);

        JsonObject report = Flow.await(mavi, id, PATIENCE, Flow::isFinal);
        assertThat(Flow.bucket(report, "DELIVERED")).isEqualTo(2_000);
        assertThat(carrier.duplicates()).isZero();
        assertThat(carrier.submits().getInt("maxPerDestination")).isEqualTo(1);
        assertThat(Flow.credits(report, "net")).isEqualTo(2_000);
    }

    private String send(String prefix, int count, int validitySeconds) {
        return Flow.uploaded(
                mavi,
                "{\"category\":\"TRANSACTIONAL\",\"sender\":\"MAVI\",\"text\":\"Your code is 4711\","
                        + "\"validitySeconds\":" + validitySeconds + "}",
                Flow.deliverable(prefix, count));
    }

    /** When the carrier asked to try this message again, in order. */
    private static List<Instant> retries(JsonObject message) {
        return message.getJsonArray("log").getValuesAs(JsonObject.class).stream()
                .filter(event -> event.getString("event").equals("RETRY"))
                .map(event -> Flow.time(event, "at"))
                .toList();
    }

    /** The pause after so many refusals: 1 s, doubling to at most 60 s (architecture, section 2). */
    private static Duration backoff(int refusals) {
        return Duration.ofSeconds(Math.min(60, 1L << (refusals - 1)));
    }
}
