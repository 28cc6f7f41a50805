package org.gatehouse.web.api.limit;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** One token bucket for each API key that was used of late. Thread-safe. */
public final class RequestRates {

    private static final int MANY = 10_000;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final int perSecond;
    private final int burst;
    private final int many;
    private final LongSupplier nanoClock;
    private final AtomicLong tidiedAtNanos;

    public RequestRates(int perSecond, int burst, LongSupplier nanoClock) {
        this(perSecond, burst, MANY, nanoClock);
    }

    /**
     * @param many from so many buckets on, those nobody used of late are dropped, at most once a second: they would be
     *     made again just as full
     */
    RequestRates(int perSecond, int burst, int many, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.many = many;
        this.nanoClock = nanoClock;
        this.tidiedAtNanos = new AtomicLong(nanoClock.getAsLong() - PAUSE_NANOS);
    }

    /** Counts one request. @return empty when it may go on, else the seconds after which to try again */
    public OptionalLong take(String key) {
        if (buckets.size() >= many && isTidyingDue()) {
            buckets.values().removeIf(TokenBucket::isFull);
        }
        return buckets.computeIfAbsent(key, k -> new TokenBucket(perSecond, burst, nanoClock))
                .take();
    }

    private boolean isTidyingDue() {
        long now = nanoClock.getAsLong();
        long last = tidiedAtNanos.get();
        return now - last >= PAUSE_NANOS && tidiedAtNanos.compareAndSet(last, now);
    }

    /** How many keys are remembered. */
    int size() {
        return buckets.size();
    }
}
