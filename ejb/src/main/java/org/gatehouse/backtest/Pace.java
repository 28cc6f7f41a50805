package org.gatehouse.backtest;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How a back-test gives way to live traffic: while something waits to be admitted, sent or applied, one portion at a
 * time is compared, and after each it rests as long as that took. So it takes at most half a core and one connection.
 */
final class Pace {

    /** Short enough to hear of a cancellation in time. */
    private static final long REST_MAX_NANOS = Duration.ofMillis(500).toNanos();

    /** Beside those that are being compared, so that no thread waits for the next to be read. */
    private static final int READ_AHEAD = 2;

    private final int evaluators;
    private boolean givesWay;

    Pace(int evaluators) {
        this.evaluators = evaluators;
    }

    /** @param givesWay whether live traffic waits */
    void giveWay(boolean givesWay) {
        this.givesWay = givesWay;
    }

    /** How many portions may be read and not yet counted. */
    int portionsMax() {
        return givesWay ? 1 : evaluators + READ_AHEAD;
    }

    /** How long to rest after a portion that took so long, in nanoseconds. */
    long restNanos(long portionNanos) {
        return givesWay ? Math.min(portionNanos, REST_MAX_NANOS) : 0;
    }

    void rest(long portionNanos) {
        long nanos = restNanos(portionNanos);
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }
}
