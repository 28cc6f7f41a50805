package org.gatehouse.carrier;

import java.util.concurrent.TimeUnit;

/** Spaces submits evenly (generic cell rate algorithm), with a burst of a tenth of a second's worth, plus one. */
final class RateLimiter {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long intervalNanos;
    private final long burstNanos;
    private long dueNanos;

    /** @param ratePerSecond 0 is unlimited */
    RateLimiter(int ratePerSecond, long nowNanos) {
        intervalNanos = ratePerSecond == 0 ? 0 : SECOND / ratePerSecond;
        burstNanos = intervalNanos * (ratePerSecond / 10);
        dueNanos = nowNanos;
    }

    /** Takes the next slot; the answer is how long to wait for it. */
    synchronized long reserveNanos(long nowNanos) {
        dueNanos = Math.max(dueNanos, nowNanos - burstNanos);
        long wait = Math.max(0, dueNanos - nowNanos);
        dueNanos += intervalNanos;
        return wait;
    }

    void await() throws InterruptedException {
        if (intervalNanos > 0) {
            TimeUnit.NANOSECONDS.sleep(reserveNanos(System.nanoTime()));
        }
    }
}
