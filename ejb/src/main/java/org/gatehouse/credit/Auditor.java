package org.gatehouse.credit;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.tenant.sql.Sql;

/**
 * Recomputes the ledger from the rows: messages against tally, tally against entries, entries against the account. Its
 * answer is empty when every credit is accounted for.
 */
public final class Auditor {

    private static final String TALLY_AGAINST_ROWS = "SELECT t.campaign_id FROM tally t LEFT JOIN (SELECT campaign_id,"
            + " SUM(price - captured - released) open, SUM(captured) captured, SUM(released) released,"
            + " SUM(refunded) refunded, SUM(redebited) redebited, COUNT(*) messages, SUM(segments) segments"
            + " FROM message GROUP BY campaign_id) m ON m.campaign_id = t.campaign_id"
            + " WHERE t.reserved <> COALESCE(m.open, 0) OR t.captured <> COALESCE(m.captured, 0)"
            + " OR t.released <> COALESCE(m.released, 0) OR t.refunded <> COALESCE(m.refunded, 0)"
            + " OR t.redebited <> COALESCE(m.redebited, 0) OR t.segments <> COALESCE(m.segments, 0)"
            + " OR t.refused + t.scheduled + t.held + t.queued + t.submitted + t.unknown + t.delivered + t.failed"
            + " + t.expired + t.cancelled <> COALESCE(m.messages, 0)";

    private static final String ENTRIES_AGAINST_TALLY =
            "SELECT t.campaign_id FROM tally t LEFT JOIN (SELECT campaign_id,"
                    + " SUM(CASE kind WHEN 'RESERVE' THEN amount ELSE 0 END) reserved,"
                    + " SUM(CASE kind WHEN 'CAPTURE' THEN amount ELSE 0 END) captured,"
                    + " SUM(CASE kind WHEN 'RELEASE' THEN amount ELSE 0 END) released,"
                    + " SUM(CASE kind WHEN 'REFUND' THEN amount ELSE 0 END) refunded,"
                    + " SUM(CASE kind WHEN 'RE_DEBIT' THEN amount ELSE 0 END) redebited"
                    + " FROM ledger_entry GROUP BY campaign_id) e ON e.campaign_id = t.campaign_id"
                    + " WHERE t.reserved + t.captured + t.released <> COALESCE(e.reserved, 0)"
                    + " OR t.captured <> COALESCE(e.captured, 0) OR t.released <> COALESCE(e.released, 0)"
                    + " OR t.refunded <> COALESCE(e.refunded, 0) OR t.redebited <> COALESCE(e.redebited, 0)";

    private static final String BALANCE_FROM_ENTRIES = "SELECT COALESCE(SUM(CASE WHEN credit_account IN"
            + " ('AVAILABLE', 'RESERVED') THEN amount ELSE 0 END) - SUM(CASE WHEN debit_account IN"
            + " ('AVAILABLE', 'RESERVED') THEN amount ELSE 0 END), 0) FROM ledger_entry";

    private static final String RESERVED_FROM_ENTRIES = "SELECT COALESCE(SUM(CASE credit_account WHEN 'RESERVED' THEN"
            + " amount ELSE 0 END) - SUM(CASE debit_account WHEN 'RESERVED' THEN amount ELSE 0 END), 0)"
            + " FROM ledger_entry";

    private Auditor() {}

    /** What does not add up, one sentence each. */
    public static List<String> audit(Sql sql) {
        List<String> faults = new ArrayList<>();
        sql.list(TALLY_AGAINST_ROWS, row -> row.getLong(1))
                .forEach(id -> faults.add("The tally of campaign (%d) differs from its messages.".formatted(id)));
        sql.list(ENTRIES_AGAINST_TALLY, row -> row.getLong(1))
                .forEach(id -> faults.add("The entries of campaign (%d) differ from its tally.".formatted(id)));
        Ledger.Balance account = Ledger.lock(sql);
        long balance = sql.number(BALANCE_FROM_ENTRIES);
        long reserved = sql.number(RESERVED_FROM_ENTRIES);
        long setAside = sql.number("SELECT COALESCE(SUM(set_aside), 0) FROM campaign");
        if (balance != account.balance() || reserved != account.reserved() || setAside != account.setAside()) {
            faults.add(
                    "The account (balance %d, reserved %d, set aside %d) differs from the entries (%d, %d) and campaigns (%d)."
                            .formatted(
                                    account.balance(),
                                    account.reserved(),
                                    account.setAside(),
                                    balance,
                                    reserved,
                                    setAside));
        }
        return faults;
    }
}
