package org.gatehouse.gate;

import java.time.Duration;
import java.time.Instant;

/**
 * The quarters of an hour in which messages are counted, numbered from 1970 on in UTC: the midnight of every time zone
 * lies between two of them.
 */
public final class FrequencySlot {

    static final int A_DAY = 96;
    private static final long SECONDS = Duration.ofMinutes(15).toSeconds();

    private FrequencySlot() {}

    /** The slot in which a moment lies. */
    public static int of(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), SECONDS));
    }

    /** Its first moment. */
    static Instant begin(int slot) {
        return Instant.ofEpochSecond(slot * SECONDS);
    }

    /** The day in UTC in which a slot lies, numbered from 1970 on. */
    public static int dayOf(int slot) {
        return Math.floorDiv(slot, A_DAY);
    }
}
