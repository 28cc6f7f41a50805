package org.gatehouse.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.gatehouse.rules.book.FrequencyLimit;

/**
 * The slots of the window of a limit that ends with a message that is due at a moment.
 *
 * @param first the first of them, see {@link FrequencySlot}
 * @param last the last of them
 */
public record FrequencyWindow(int first, int last) {

    /**
     * The window of a limit. Calendar days are counted whole, with what is due later that day; rolling hours up to the
     * moment, with all of the slot in which they begin: up to a quarter of an hour more, never less.
     *
     * @param tenantZone whose days count when the limit names no zone
     */
    public static FrequencyWindow of(FrequencyLimit limit, Instant due, ZoneId tenantZone) {
        if (limit.isRolling()) {
            Instant begin = due.minus(Duration.ofHours(limit.rollingHours()));
            return new FrequencyWindow(FrequencySlot.of(begin), FrequencySlot.of(due));
        }
        ZoneId zone = limit.zone() == null ? tenantZone : limit.zone();
        LocalDate day = LocalDate.ofInstant(due, zone);
        Instant begin =
                day.minusDays(limit.windowDays() - 1L).atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new FrequencyWindow(FrequencySlot.of(begin), FrequencySlot.of(end) - 1);
    }

    public boolean contains(int slot) {
        return first <= slot && slot <= last;
    }

    /** The messages of a person that fall into it. */
    public int sum(Map<Integer, Integer> messagesBySlot) {
        int sum = 0;
        for (Map.Entry<Integer, Integer> slot : messagesBySlot.entrySet()) {
            sum += contains(slot.getKey()) ? slot.getValue() : 0;
        }
        return sum;
    }

    /** Reaches over both. */
    public FrequencyWindow with(FrequencyWindow other) {
        return new FrequencyWindow(Math.min(first, other.first), Math.max(last, other.last));
    }
}
