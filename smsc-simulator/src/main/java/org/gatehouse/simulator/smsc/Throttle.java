package org.gatehouse.simulator.smsc;

/** A limit on submits per second, as a bucket that holds one second's worth. */
final class Throttle {

    private static final double NANOS_PER_SECOND = 1e9;

    private int perSecond;
    private double tokens;
    private long refilledAtNanos;

    /** Sets the limit; 0 is none. */
    synchronized void limit(int submitsPerSecond) {
        perSecond = submitsPerSecond;
        tokens = submitsPerSecond;
        refilledAtNanos = System.nanoTime();
    }

    /** Whether one more submit is over the limit; if not, it is counted. */
    synchronized boolean isExceeded() {
        if (perSecond == 0) {
            return false;
        }
        long now = System.nanoTime();
        tokens = Math.min(perSecond, tokens + (now - refilledAtNanos) * perSecond / NANOS_PER_SECOND);
        refilledAtNanos = now;
        if (tokens < 1) {
            return true;
        }
        tokens--;
        return false;
    }
}
