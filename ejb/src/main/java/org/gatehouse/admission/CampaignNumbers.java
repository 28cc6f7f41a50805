package org.gatehouse.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers of campaigns that grow with time: milliseconds since 2026 and 20 bits that differ between nodes. */
final class CampaignNumbers {

    private static final long EPOCH_MILLIS =
            Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final int LOW_BITS = 20;

    private final AtomicLong last = new AtomicLong();

    long next(Clock clock) {
        long candidate = Math.max(1, clock.millis() - EPOCH_MILLIS) << LOW_BITS
                | ThreadLocalRandom.current().nextInt(1 << LOW_BITS);
        return last.updateAndGet(previous -> Math.max(previous + 1, candidate));
    }
}
