package org.gatehouse.backtest;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines of one tenant while its traffic is compared. What would be too many of them is gathered in one. It knows
 * which of them have changed since they were stored.
 */
final class TenantTotals {

    /** The most lines of one tenant. */
    static final int LINES_MAX = 1_000;

    /** The line of what found no line of its own. */
    static final Change OTHERS = new Change(new Ending("OTHERS", null), new Ending("OTHERS", null));

    private final int linesMax;
    private final Map<Change, Totals> lines = new LinkedHashMap<>();
    private final Map<Change, Totals> unstored = new LinkedHashMap<>();

    /** @param linesMax the most lines, 1 or more */
    TenantTotals(int linesMax) {
        this.linesMax = linesMax;
    }

    void add(Collection<Difference> differences) {
        differences.forEach(difference -> {
            Change change = lines.containsKey(difference.change()) || lines.size() < linesMax - 1
                    ? difference.change()
                    : OTHERS;
            Totals line = lines.computeIfAbsent(change, any -> new Totals(lines.size() + 1));
            line.add(difference);
            unstored.put(change, line);
        });
    }

    /** In the order in which they were found. */
    Map<Change, Totals> lines() {
        return Collections.unmodifiableMap(lines);
    }

    /** Those that are new or have changed since {@link #markStored}. */
    Map<Change, Totals> unstored() {
        return Collections.unmodifiableMap(unstored);
    }

    /** All of {@link #unstored} is stored. */
    void markStored() {
        unstored.values().forEach(Totals::markStored);
        unstored.clear();
    }
}
