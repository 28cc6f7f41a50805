package org.gatehouse.web.api.limit;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** One token bucket for each API key that was used of late. Thread-safe. */
public final class RequestRates {

    /** From this many buckets on, those nobody used of late are dropped; they would be made again just as full. */
    private static final int MANY = 10_000;

    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final int perSecond;
    private final int burst;
    private final LongSupplier nanoClock;

    public RequestRates(int perSecond, int burst, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoClock = nanoClock;
    }

    /** Counts one request. @return empty when it may go on, else the seconds after which to try again */
    public OptionalLong take(String key) {
        if (buckets.size() >= MANY) {
            buckets.values().removeIf(TokenBucket::isFull);
        }
        return buckets.computeIfAbsent(key, k -> new TokenBucket(perSecond, burst, nanoClock))
                .take();
    }
}
