package org.gatehouse.backtest;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.gatehouse.gate.Frequency;
import org.gatehouse.gate.FrequencySlot;
import org.gatehouse.gate.FrequencyWindow;
import org.gatehouse.rules.message.Category;
import org.gatehouse.tenant.sql.Sql;

/** How many messages some persons got when, as far as it is kept. */
record SlotCounts(Map<Long, Map<Integer, Integer>> byPhone) {

    static final SlotCounts NONE = new SlotCounts(Map.of());

    static SlotCounts read(Sql sql, Collection<Long> phones, FrequencyWindow window, Category category) {
        return new SlotCounts(Frequency.read(sql, phones, window, category));
    }

    /**
     * Messages to the person of this message within a window, up to when it was due itself, and itself left out. Of the
     * quarter of an hour in which it was due all are counted.
     */
    int before(PastMessage message, Instant due, FrequencyWindow window) {
        int last = FrequencySlot.of(due);
        int sum = byPhone.getOrDefault(message.phone(), Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey() <= last && window.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        Integer own = message.countedSlot();
        boolean isCounted = own != null && own <= last && window.contains(own);
        return Math.max(0, isCounted ? sum - 1 : sum);
    }
}
