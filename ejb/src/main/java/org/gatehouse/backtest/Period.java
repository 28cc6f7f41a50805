package org.gatehouse.backtest;

import java.time.Duration;
import java.time.Instant;

/** The traffic that is looked at, by the time of its decisions: {@code from} inclusive, {@code until} exclusive. */
record Period(Instant from, Instant until) {

    static final int DAYS_MAX = 30;

    Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period ends after it begins: " + from + " " + until);
        }
    }

    /** The last days up to now, 1…30. */
    static Period lastDays(int days, Instant now) {
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("A back-test looks at 1 to %d days, not %d.".formatted(DAYS_MAX, days));
        }
        return new Period(now.minus(Duration.ofDays(days)), now);
    }

    boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
