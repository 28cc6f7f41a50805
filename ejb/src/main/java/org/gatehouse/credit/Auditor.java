package org.gatehouse.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.gatehouse.message.PartState;
import org.gatehouse.message.Tallies;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.sql.Sql;

/**
 * Recomputes the ledger from the rows: messages against tally, tally against entries, entries against each other and
 * against the account; of a campaign whose detail has expired no rows are left to compare. Its answer is empty when
 * every message is in its bucket and every credit accounted for.
 */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
public final class Auditor {

    /** What is looked for, as rows whose first column names what is at fault. */
    private record Check(String sentence, String sql) {}

    private static final List<Check> CHECKS = List.of(
            new Check("The tally of campaign (%d) differs from its messages.", tallyAgainstRows()),
            new Check(
                    "The messages of campaign (%d) have no tally.",
                    "SELECT DISTINCT campaign_id FROM message WHERE campaign_id NOT IN (SELECT campaign_id FROM tally)"),
            new Check("The entries of campaign (%d) differ from its tally.", entriesAgainstTally()),
            new Check(
                    "The entry (%d) moves credits between other accounts than its kind does.",
                    "SELECT id FROM ledger_entry WHERE NOT (" + directions()
                            + " OR (kind = 'TRANSFER' AND debit_account = 'FUNDING' AND credit_account = 'AVAILABLE'))"),
            new Check(
                    "The entry (%d) pays back without a rule.",
                    "SELECT id FROM ledger_entry WHERE kind = 'REFUND' AND rule IS NULL"),
            new Check(
                    "The entry (%d) is the first whose balance does not follow from those before it.",
                    "SELECT id FROM (SELECT id, balance_after, SUM(" + signed("'AVAILABLE', 'RESERVED'")
                            + ") OVER (ORDER BY id) balance FROM ledger_entry) e WHERE balance_after <> balance"
                            + " ORDER BY id LIMIT 1"));

    private static final String BALANCE_FROM_ENTRIES =
            "SELECT COALESCE(SUM(" + signed("'AVAILABLE', 'RESERVED'") + "), 0) FROM ledger_entry";

    private static final String RESERVED_FROM_ENTRIES =
            "SELECT COALESCE(SUM(" + signed("'RESERVED'") + "), 0) FROM ledger_entry";

    private Auditor() {}

    /** What does not add up, one sentence each. */
    public static List<String> audit(Sql sql) {
        List<String> faults = new ArrayList<>();
        for (Check check : CHECKS) {
            sql.list(check.sql(), row -> row.getLong(1))
                    .forEach(id -> faults.add(check.sentence().formatted(id)));
        }
        Ledger.Balance account = Ledger.lock(sql);
        Ledger.Balance recomputed = new Ledger.Balance(
                sql.number(BALANCE_FROM_ENTRIES),
                sql.number(RESERVED_FROM_ENTRIES),
                sql.number("SELECT COALESCE(SUM(set_aside), 0) FROM campaign"));
        if (!account.equals(recomputed)) {
            faults.add("The account (%s) differs from the entries and the campaigns (%s)."
                    .formatted(words(account), words(recomputed)));
        }
        return faults;
    }

    private static String words(Ledger.Balance balance) {
        return "balance %d, reserved %d, set aside %d"
                .formatted(balance.balance(), balance.reserved(), balance.setAside());
    }

    /** What the tally says, and the same from each of the rows it stands for. */
    private record Sum(String inTally, String ofRow) {}

    private static String tallyAgainstRows() {
        List<Sum> sums = new ArrayList<>();
        for (MessageState state : MessageState.values()) {
            sums.add(new Sum(Tallies.column(state), "state = " + state.ordinal()));
        }
        String hasEnded = Arrays.stream(MessageState.values())
                .filter(MessageState::isTerminal)
                .map(state -> Integer.toString(state.ordinal()))
                .collect(Collectors.joining(", ", " AND state IN (", ")"));
        for (Reason reason : Reason.values()) {
            sums.add(new Sum(Tallies.column(reason), "reason = " + (reason.ordinal() + 1) + hasEnded));
        }
        String delivered = "CHAR(" + PartState.DELIVERED.ordinal() + ")";
        sums.add(new Sum("segments", "segments"));
        sums.add(new Sum("delivered_segments", "segments - LENGTH(REPLACE(part_states, " + delivered + ", ''))"));
        sums.add(new Sum("reserved", "price - captured - released"));
        for (String amount : List.of("captured", "released", "refunded", "redebited")) {
            sums.add(new Sum(amount, amount));
        }
        return against("message", sums)
                + " AND t.campaign_id NOT IN (SELECT id FROM campaign WHERE detail_expired_at IS NOT NULL)";
    }

    private static String entriesAgainstTally() {
        return against(
                "ledger_entry",
                List.of(
                        new Sum("reserved + t.captured + t.released", amountOf(EntryKind.RESERVE)),
                        new Sum("captured", amountOf(EntryKind.CAPTURE)),
                        new Sum("released", amountOf(EntryKind.RELEASE)),
                        new Sum("refunded", amountOf(EntryKind.REFUND)),
                        new Sum("redebited", amountOf(EntryKind.RE_DEBIT))));
    }

    private static String amountOf(EntryKind kind) {
        return "CASE kind WHEN '" + kind + "' THEN amount ELSE 0 END";
    }

    /** Campaigns of which one of the sums over the rows of a table differs from what the tally says. */
    private static String against(String table, List<Sum> sums) {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner differences = new StringJoiner(" OR ");
        for (int i = 0; i < sums.size(); i++) {
            columns.add("SUM(" + sums.get(i).ofRow() + ") s" + i);
            differences.add("t." + sums.get(i).inTally() + " <> COALESCE(s.s" + i + ", 0)");
        }
        return "SELECT t.campaign_id FROM tally t LEFT JOIN (SELECT campaign_id, " + columns + " FROM " + table
                + " GROUP BY campaign_id) s ON s.campaign_id = t.campaign_id WHERE (" + differences + ")";
    }

    private static String directions() {
        return Arrays.stream(EntryKind.values())
                .map(kind -> "(kind = '%s' AND debit_account = '%s' AND credit_account = '%s')"
                        .formatted(kind, kind.from(), kind.to()))
                .collect(Collectors.joining(" OR "));
    }

    /** What an entry adds to some accounts together. */
    private static String signed(String accounts) {
        return "(CASE WHEN credit_account IN (" + accounts + ") THEN amount ELSE 0 END - CASE WHEN debit_account IN ("
                + accounts + ") THEN amount ELSE 0 END)";
    }
}
