package org.gatehouse.policy;

import java.util.List;

/** What became of a table, row by row in the order of the newer one; rows that are gone come last. */
public record TableChange(String table, List<RowChange> rows) {

    public TableChange {
        rows = List.copyOf(rows);
    }

    /** What became of a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * One row.
     *
     * @param number its place among the rows, from 1; of one that is gone, the place it had
     * @param before empty when there was none
     * @param after empty when there is none any more
     */
    public record RowChange(Kind kind, int number, List<String> before, List<String> after) {

        public RowChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
