package org.gatehouse.housekeeping;

import java.util.function.ToIntFunction;
import org.gatehouse.tenant.sql.Sql;

/**
 * Rows of one table whose life is over.
 *
 * @param what the rows in words, for the log
 * @param delete deletes at most {@link #BATCH} rows, the oldest first, by an index on the column of their age
 * @param before rows older than this go: an instant, or the number of a day
 */
record OldRows(String what, String delete, Object before) {

    /** Rows of one transaction: some milliseconds, so that nobody waits for it. */
    static final int BATCH = 1_000;

    /**
     * Deletes batch by batch.
     *
     * @param transaction runs one batch and answers how many rows went
     */
    long remove(ToIntFunction<OldRows> transaction, Budget budget) {
        long removed = 0;
        while (!budget.isSpent()) {
            int batch = transaction.applyAsInt(this);
            removed += batch;
            if (batch < BATCH) {
                break;
            }
        }
        return removed;
    }

    int batch(Sql sql) {
        return sql.update(delete, before, BATCH);
    }
}
