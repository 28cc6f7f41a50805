package org.gatehouse.backtest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lines of one tenant while its traffic is compared. What would be too many of them is gathered in one. */
final class TenantTotals {

    static final int LINES_MAX = 1_000;

    /** The line of what found no line of its own. */
    static final Change OTHERS = new Change(new Ending("OTHERS", null), new Ending("OTHERS", null));

    private final Map<Change, Totals> lines = new LinkedHashMap<>();

    void add(Collection<Difference> differences) {
        differences.forEach(difference -> lineOf(difference.change()).add(difference));
    }

    private Totals lineOf(Change change) {
        Totals known = lines.get(change);
        if (known != null) {
            return known;
        }
        return lines.computeIfAbsent(lines.size() < LINES_MAX - 1 ? change : OTHERS, any -> new Totals());
    }

    /** In the order in which they were found. */
    Map<Change, Totals> lines() {
        return lines;
    }
}
