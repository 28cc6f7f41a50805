package org.gatehouse.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.policy.TableChange.Kind;
import org.gatehouse.policy.TableChange.RowChange;

/**
 * What became of the rows of a table. A row that is gone and a new one with the same first cell are one row that was
 * changed. Takes time in proportion to the number of rows, whatever differs.
 */
final class RowDiff {

    private RowDiff() {}

    /** The same row for the so-manieth time. */
    private record Nth(List<String> row, int time) {}

    static List<RowChange> between(List<List<String>> before, List<List<String>> after) {
        Map<Nth, Integer> ofBefore = numbered(before);
        Map<Nth, Integer> ofAfter = numbered(after);
        Set<Nth> moved = Moves.between(List.copyOf(ofBefore.keySet()), List.copyOf(ofAfter.keySet()));
        Map<String, Deque<Nth>> gone = new HashMap<>();
        ofBefore.keySet().stream().filter(row -> !ofAfter.containsKey(row)).forEach(row -> gone.computeIfAbsent(
                        first(row), key -> new ArrayDeque<>())
                .add(row));
        Set<Nth> left = new LinkedHashSet<>(ofBefore.keySet());
        left.removeAll(ofAfter.keySet());
        List<RowChange> changes = new ArrayList<>();
        ofAfter.forEach((row, number) -> {
            if (moved.contains(row)) {
                changes.add(new RowChange(Kind.MOVED, number, row.row, row.row));
            } else if (!ofBefore.containsKey(row)) {
                Nth earlier = gone.getOrDefault(first(row), new ArrayDeque<>()).poll();
                if (earlier == null) {
                    changes.add(new RowChange(Kind.ADDED, number, List.of(), row.row));
                } else {
                    left.remove(earlier);
                    changes.add(new RowChange(Kind.CHANGED, number, earlier.row, row.row));
                }
            }
        });
        left.forEach(
                row -> changes.add(new RowChange(Kind.REMOVED, ofBefore.getOrDefault(row, 0), row.row, List.of())));
        return changes;
    }

    private static Map<Nth, Integer> numbered(List<List<String>> rows) {
        Map<List<String>, Integer> times = new HashMap<>();
        Map<Nth, Integer> numbered = new LinkedHashMap<>();
        for (List<String> row : rows) {
            numbered.put(new Nth(row, times.merge(row, 1, Integer::sum)), numbered.size() + 1);
        }
        return numbered;
    }

    private static String first(Nth row) {
        return row.row.get(0);
    }
}
