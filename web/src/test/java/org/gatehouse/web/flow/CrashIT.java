package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.gatehouse.web.portal.SimulatorControl;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code kill -9} in the middle of 5,000 messages at 500 a second: none is lost, none is sent twice, few are in doubt,
 * every credit is accounted for. Once while the carrier asks for a slower pace, so that many wait for another attempt.
 */
@ResourceLock(PacedPortal.NAME)
class CrashIT {

    private static final int MESSAGES = 5_000;
    private static final int DOUBTFUL_MAX = 200;
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final PacedPortal paced = PacedPortal.running();
    private final SimulatorControl carrier = paced.carrier();

    /** What is killed. */
    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    enum Blow {
        /** Launcher, portal and database at once. */
        ALL(RunningPortal::killAll),
        /** The launcher alone, and with it what it started. */
        LAUNCHER(RunningPortal::killLauncher);

        private final Consumer<RunningPortal> kill;

        Blow(Consumer<RunningPortal> kill) {
            this.kill = kill;
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, ALL, 0, +905411", "3300, LAUNCHER, 0, +905412", "800, ALL, 250, +905413"})
    void after_a_kill_nothing_is_lost_sent_twice_or_paid_twice(
            int sentBefore, Blow blow, int throttlePerSecond, String prefix) {
        carrier.throttle(throttlePerSecond);
        long balanceBefore = account().getInt("balance");
        Duration validity = paced.startTime().multipliedBy(2).plusSeconds(60);
        String id = Flow.uploaded(
                fjord(),
                "{\"category\":\"TRANSACTIONAL\",\"sender\":\"FJORD\",\"text\":\"Your code is 4711\","
                        + "\"validitySeconds\":" + validity.toSeconds() + "}",
                Flow.deliverable(prefix, MESSAGES));
        Deadline.await(Flow.PATIENCE, carrier::accepted, accepted -> accepted >= sentBefore);

        blow.kill.accept(paced.portal());
        assertThat(carrier.accepted()).as("killed in the middle").isLessThan(MESSAGES);
        carrier.throttle(0);
        paced.restart();

        JsonObject report = Flow.await(fjord(), id, validity.plus(Flow.PATIENCE), Flow::isFinal);
        List<JsonObject> messages = Flow.messages(fjord(), id, "");
        assertNothingIsLost(report, messages);
        assertThat(carrier.duplicates()).isZero();
        assertThat(carrier.accepted()).isLessThanOrEqualTo(MESSAGES);
        if (throttlePerSecond == 0) {
            assertThat(carrier.submits().getInt("maxPerDestination")).isEqualTo(1);
        }
        assertFewWereInDoubt(messages);
        assertCreditAddsUp(report, balanceBefore);
    }

    private static void assertNothingIsLost(JsonObject report, List<JsonObject> messages) {
        assertThat(report.getInt("uploaded")).isEqualTo(MESSAGES);
        assertThat(report.getInt("recipients")).isEqualTo(MESSAGES);
        assertThat(messages).hasSize(MESSAGES);
        assertThat(Flow.bucket(report, "DELIVERED") + Flow.bucket(report, "EXPIRED"))
                .isEqualTo(MESSAGES);
        assertThat(Flow.bucket(report, "EXPIRED")).isLessThanOrEqualTo(DOUBTFUL_MAX);
    }

    /** The doubtful ones are those that the log says were UNKNOWN when their claims were taken over. */
    private void assertFewWereInDoubt(List<JsonObject> messages) {
        List<JsonObject> recovered = messages.stream()
                .flatMap(message -> message.getJsonArray("log").getValuesAs(JsonObject.class).stream())
                .filter(event -> event.getString("event").equals("RECOVERED"))
                .toList();
        Instant latest = paced.readyAt().plus(RECOVERY);
        assertThat(recovered).isNotEmpty().allSatisfy(event -> assertThat(Flow.time(event, "at"))
                .isBefore(latest));
        assertThat(recovered)
                .filteredOn(event -> event.getString("detail").equals("UNKNOWN"))
                .hasSizeLessThanOrEqualTo(DOUBTFUL_MAX);
    }

    /** What the carrier took is delivered and paid, of what it did not take nothing is. */
    private void assertCreditAddsUp(JsonObject report, long balanceBefore) {
        assertThat(Flow.bucket(report, "DELIVERED")).isEqualTo(carrier.accepted());
        assertThat(Flow.credits(report, "reserved")).isZero();
        assertThat(Flow.credits(report, "captured")).isEqualTo(carrier.accepted());
        assertThat(Flow.credits(report, "captured") + Flow.credits(report, "released"))
                .isEqualTo(MESSAGES);
        assertThat(Flow.credits(report, "refunded")).isZero();
        assertThat(account().getInt("balance")).isEqualTo((int) balanceBefore - Flow.credits(report, "net"));
        assertThat(account().getInt("reserved")).isZero();
    }

    private JsonObject account() {
        return fjord().get("/credits").json();
    }

    /** Asked anew each time: the portal comes back on another port. */
    private ApiClient fjord() {
        return paced.portal().api("fjord", "CUSTOMER");
    }
}
