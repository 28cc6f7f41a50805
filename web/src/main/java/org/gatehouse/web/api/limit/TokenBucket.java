package org.gatehouse.web.api.limit;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A token bucket: it holds at most {@code burst} tokens, gains {@code perSecond} of them steadily, and every request
 * takes one. Thread-safe.
 */
public final class TokenBucket {

    private static final double NANOS = 1_000_000_000.0;

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanoClock;

    private double tokens;
    private long asOfNanos;

    /** A full bucket; {@code nanoClock} is steady time in nanoseconds, as {@link System#nanoTime()}. */
    public TokenBucket(int perSecond, int burst, LongSupplier nanoClock) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "Requests per second (%d) and burst (%d) must be 1 or more.".formatted(perSecond, burst));
        }
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoClock = nanoClock;
        this.tokens = burst;
        this.asOfNanos = nanoClock.getAsLong();
    }

    /** Takes one token: empty when there was one, else the whole seconds (1 or more) until there is one again. */
    public synchronized OptionalLong take() {
        refill();
        if (tokens >= 1) {
            tokens--;
            return OptionalLong.empty();
        }
        return OptionalLong.of((long) Math.max(1, Math.ceil((1 - tokens) / perSecond)));
    }

    /** Whether nobody took a token for long enough that a new bucket would be the same. */
    public synchronized boolean isFull() {
        refill();
        return tokens >= burst;
    }

    private void refill() {
        long now = nanoClock.getAsLong();
        tokens = Math.min(burst, tokens + (now - asOfNanos) / NANOS * perSecond);
        asOfNanos = now;
    }
}
