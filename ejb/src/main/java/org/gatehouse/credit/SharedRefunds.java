package org.gatehouse.credit;

import java.util.List;
import java.util.Optional;
import org.gatehouse.tenant.sql.Sql;

/**
 * A customer's refunds that its reseller bears, read from the customer's ledger range by range: a range is fixed before
 * it is booked with the reseller and left behind when it is, so that a crash between repeats the same range.
 */
final class SharedRefunds {

    private static final String LOCK = "SELECT shared_up_to, sharing_up_to FROM account WHERE id = 1 FOR UPDATE";
    private static final String LAST_ENTRY = "SELECT COALESCE(MAX(id), 0) FROM ledger_entry";
    private static final String SHARES = "SELECT COALESCE(rule, '') AS rule,"
            + " SUM(CASE kind WHEN 'RE_DEBIT' THEN -reseller_share ELSE reseller_share END) AS credits"
            + " FROM ledger_entry WHERE id > ? AND id <= ? AND reseller_share > 0 GROUP BY ledger_entry.rule ORDER BY ledger_entry.rule";

    private SharedRefunds() {}

    /** Entries of the ledger after one up to another, by their ids. */
    record Range(long after, long lastEntry) {}

    /**
     * What the reseller bears of a range by one rule; what it gets back is negative and has no rule.
     *
     * @param lastEntry of the range: with the rule it names the share for ever
     */
    record Share(long lastEntry, String rule, long credits) {}

    /** The range that is under way or, when there are new entries, the next; in a transaction of its own. */
    static Optional<Range> next(Sql sql) {
        Range underWay = sql.first(LOCK, row -> new Range(row.getLong("shared_up_to"), row.getLong("sharing_up_to")))
                .orElseThrow();
        if (underWay.lastEntry > underWay.after) {
            return Optional.of(underWay);
        }
        Range next = new Range(underWay.after, sql.number(LAST_ENTRY));
        if (next.lastEntry == next.after) {
            return Optional.empty();
        }
        sql.update("UPDATE account SET sharing_up_to = ? WHERE id = 1", next.lastEntry);
        return Optional.of(next);
    }

    static List<Share> of(Sql sql, Range range) {
        return sql.list(
                SHARES,
                row -> new Share(range.lastEntry, row.getString("rule"), row.getLong("credits")),
                range.after,
                range.lastEntry);
    }

    /** All shares of the range are booked. */
    static void leave(Sql sql, Range range) {
        sql.update(
                "UPDATE account SET shared_up_to = ? WHERE id = 1 AND sharing_up_to = ?",
                range.lastEntry,
                range.lastEntry);
    }
}
