package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.gatehouse.web.portal.SimulatorControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} in the middle of 5,000 messages at 500 a second: none is lost, none is sent twice, few are in doubt,
 * every credit is accounted for. Once while the carrier asks for a slower pace, so that many wait for another attempt.
 */
@Order(1)
class CrashIT {

    private static final int MESSAGES = 5_000;
    private static final int DOUBTFUL_MAX = 200;
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private static PacedPortal paced;
    private static SimulatorControl carrier;

    @BeforeAll
    static void start() {
        paced = PacedPortal.start();
        carrier = paced.carrier();
    }

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

    /** One kill in the middle of a campaign to numbers of a prefix, after so many messages. */
    private record Crash(int sentBefore, Blow blow, int throttlePerSecond, String prefix) {}

    /**
     * What a crash left once everything went on but what was in doubt.
     *
     * @param accepted messages that the carrier took, before and after
     * @param readyAt when the portal was ready again
     */
    private record Aftermath(String campaign, Duration validity, int accepted, Instant readyAt) {}

    @Test
    void after_each_kill_nothing_is_lost_sent_twice_or_paid_twice() {
        long balanceBefore = account().getInt("balance");
        List<Aftermath> all = Stream.of(
                        new Crash(1_000, Blow.ALL, 0, "+905411"),
                        new Crash(2_300, Blow.LAUNCHER, 0, "+905412"),
                        new Crash(800, Blow.ALL, 250, "+905413"))
                .map(this::crash)
                .toList();

        int net = all.stream().mapToInt(this::assertEndsWell).sum();

        assertThat(account().getInt("balance")).isEqualTo((int) balanceBefore - net);
        assertThat(account().getInt("reserved")).isZero();
    }

    /** What is in doubt stays so until its validity is over: that is waited for once, after the last crash. */
    private Aftermath crash(Crash crash) {
        carrier.reset();
        carrier.throttle(crash.throttlePerSecond());
        Duration validity = paced.startTime().multipliedBy(2).plusSeconds(60);
        String id = Flow.uploaded(
                fjord(),
                "{\"category\":\"TRANSACTIONAL\",\"sender\":\"FJORD\",\"text\":\"Your code is 4711\","
                        + "\"validitySeconds\":" + validity.toSeconds() + "}",
                Flow.deliverable(crash.prefix(), MESSAGES));
        Deadline.await(Flow.PATIENCE, carrier::accepted, accepted -> accepted >= crash.sentBefore());

        crash.blow().kill.accept(paced.portal());
        assertThat(carrier.accepted()).as("killed in the middle").isLessThan(MESSAGES);
        carrier.throttle(0);
        paced.restart();
        Instant readyAt = paced.readyAt();

        Flow.await(fjord(), id, validity.plus(Flow.PATIENCE), CrashIT::isSentOrInDoubt);
        assertThat(carrier.duplicates()).isZero();
        assertThat(carrier.accepted()).isLessThanOrEqualTo(MESSAGES);
        if (crash.throttlePerSecond() == 0) {
            assertThat(carrier.submits().getInt("maxPerDestination")).isEqualTo(1);
        }
        return new Aftermath(id, validity, carrier.accepted(), readyAt);
    }

    private static boolean isSentOrInDoubt(JsonObject report) {
        return !report.getString("state").equals("ADMITTING")
                && Flow.bucket(report, "QUEUED") + Flow.bucket(report, "SUBMITTED") == 0;
    }

    /** The credits it cost in the end. */
    private int assertEndsWell(Aftermath aftermath) {
        JsonObject report =
                Flow.await(fjord(), aftermath.campaign(), aftermath.validity().plus(Flow.PATIENCE), Flow::isFinal);
        List<JsonObject> messages = Flow.messages(fjord(), aftermath.campaign(), "");
        assertNothingIsLost(report, messages);
        assertFewWereInDoubt(messages, aftermath.readyAt().plus(RECOVERY));
        assertCreditAddsUp(report, aftermath.accepted());
        return Flow.credits(report, "net");
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
    private static void assertFewWereInDoubt(List<JsonObject> messages, Instant latest) {
        List<JsonObject> recovered = messages.stream()
                .flatMap(message -> message.getJsonArray("log").getValuesAs(JsonObject.class).stream())
                .filter(event -> event.getString("event").equals("RECOVERED"))
                .toList();
        assertThat(recovered).isNotEmpty().allSatisfy(event -> assertThat(Flow.time(event, "at"))
                .isBefore(latest));
        assertThat(recovered)
                .filteredOn(event -> event.getString("detail").equals("UNKNOWN"))
                .hasSizeLessThanOrEqualTo(DOUBTFUL_MAX);
    }

    /** What the carrier took is delivered and paid, of what it did not take nothing is. */
    private static void assertCreditAddsUp(JsonObject report, int accepted) {
        assertThat(Flow.bucket(report, "DELIVERED")).isEqualTo(accepted);
        assertThat(Flow.credits(report, "reserved")).isZero();
        assertThat(Flow.credits(report, "captured")).isEqualTo(accepted);
        assertThat(Flow.credits(report, "captured") + Flow.credits(report, "released"))
                .isEqualTo(MESSAGES);
        assertThat(Flow.credits(report, "refunded")).isZero();
    }

    private static JsonObject account() {
        return fjord().get("/credits").json();
    }

    /** Asked anew each time: the portal comes back on another port. */
    private static ApiClient fjord() {
        return paced.portal().api("fjord", "CUSTOMER");
    }
}
