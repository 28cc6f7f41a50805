package org.gatehouse.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.gatehouse.rules.book.FrequencyLimit;

/**
 * All that a limit has to count before a message may be due at a moment: the window that ends with the message, and
 * those that end later and hold it too. Of these only the ones that end with a message are looked at, for among them is
 * the fullest one: so the limit holds in whatever order messages are admitted and due.
 *
 * @param window the one that ends with the message
 * @param last the last slot that one window can hold together with the message
 */
public record FrequencyReach(FrequencyLimit limit, ZoneId tenantZone, FrequencyWindow window, int last) {

    /**
     * For a message that is due at a moment.
     *
     * @param tenantZone whose days count when the limit names no zone
     */
    public static FrequencyReach of(FrequencyLimit limit, Instant due, ZoneId tenantZone) {
        FrequencyWindow window = FrequencyWindow.of(limit, due, tenantZone);
        return new FrequencyReach(limit, tenantZone, window, last(limit, due, tenantZone, window));
    }

    private static int last(FrequencyLimit limit, Instant due, ZoneId tenantZone, FrequencyWindow window) {
        if (limit.isRolling()) {
            return FrequencySlot.of(due) + window.last() - window.first();
        }
        ZoneId zone = limit.zone() == null ? tenantZone : limit.zone();
        LocalDate end = LocalDate.ofInstant(due, zone).plusDays(limit.windowDays());
        return FrequencySlot.of(end.atStartOfDay(zone).toInstant()) - 1;
    }

    /** All slots that must be known. */
    FrequencyWindow whole() {
        return new FrequencyWindow(window.first(), last);
    }

    /**
     * How many messages the person has in the fullest of these windows, one message left out.
     *
     * @param own the slot in which that message counts; windows that end later matter only when they hold it
     */
    int fullest(Map<Integer, Integer> messagesBySlot, int own) {
        int fullest = without(own, window, messagesBySlot);
        for (Map.Entry<Integer, Integer> slot : messagesBySlot.entrySet()) {
            if (slot.getKey() > window.last() && slot.getKey() <= last && slot.getValue() > 0) {
                FrequencyWindow later = FrequencyWindow.of(limit, FrequencySlot.begin(slot.getKey()), tenantZone);
                fullest = later.contains(own) ? Math.max(fullest, without(own, later, messagesBySlot)) : fullest;
            }
        }
        return fullest;
    }

    private static int without(int own, FrequencyWindow window, Map<Integer, Integer> messagesBySlot) {
        return Math.max(0, window.sum(messagesBySlot) - (window.contains(own) ? 1 : 0));
    }
}
