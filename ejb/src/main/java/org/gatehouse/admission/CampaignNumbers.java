package org.gatehouse.admission;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.message.CampaignId;

/** Numbers of campaigns that grow with time. */
final class CampaignNumbers {

    private final AtomicLong last = new AtomicLong();

    long next(Clock clock) {
        long candidate = CampaignId.randomNumber(clock.instant());
        return last.updateAndGet(previous -> Math.max(previous + 1, candidate));
    }
}
