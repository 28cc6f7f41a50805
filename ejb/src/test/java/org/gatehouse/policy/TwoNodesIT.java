package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.policy.Scene.LALE;
import static org.gatehouse.policy.Scene.PLATFORM;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.work.Signal;
import org.gatehouse.work.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Two nodes on one database, each with the worker that a node has: what one approves is in force on the other soon. */
@Isolated("it measures what is promised in seconds")
class TwoNodesIT {

    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final long IDLE_MILLIS = 2_000;

    @Test
    void aVersionIsInForceOnEveryNodeWithinFiveSeconds() throws IOException, InterruptedException {
        try (Scene scene = Scene.start()) {
            Scene.Running other = scene.node();
            Scene.Running here = scene.node();
            Worker worker = new Worker("rulebooks", Thread::new, new Signal(), IDLE_MILLIS, () -> {
                other.rules().refresh();
                return false;
            });
            worker.start();
            try {
                Person ada = scene.compliance("ada@platform");
                Person bob = scene.compliance("bob@platform");

                bob.approves(ada.submits(ada.adds(ada.opens(PLATFORM, RulebookKind.CONTENT), "all")));
                assertThat(here.version(RulebookKind.CONTENT)).as("at once").isEqualTo(2);
                within(PROMISED, () -> other.version(RulebookKind.CONTENT) == 2);

                bob.approves(ada.submits(ada.adds(ada.opens(LALE, RulebookKind.CONTENT), "mine")));
                within(PROMISED, () -> other.rules().of(LALE).versions().endsWith(",lale/content:1"));

                bob.approvals().rollBack(PLATFORM, RulebookKind.CONTENT, 1, "It was wrong");
                within(PROMISED, () -> other.version(RulebookKind.CONTENT) == 3);
            } finally {
                worker.stop();
            }
        }
    }

    private static void within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within %s", time).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
