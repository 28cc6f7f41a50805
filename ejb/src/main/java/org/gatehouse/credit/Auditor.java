package org.gatehouse.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.message.PartState;
import org.gatehouse.message.Tallies;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.sql.Sql;

/**
 * Recomputes the ledger from the rows: messages against tally, tally against entries, entries against each other and
 * against the account. Its answer is empty when every message is in its bucket and every credit accounted for.
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

    private static String tallyAgainstRows() {
        Map<String, String> sums = new LinkedHashMap<>();
        List<Integer> ended = new ArrayList<>();
        for (MessageState state : MessageState.values()) {
            sums.put(Tallies.column(state), "state = " + state.ordinal());
            if (state.isTerminal()) {
                ended.add(state.ordinal());
            }
        }
        String hasEnded = ended.stream().map(String::valueOf).collect(Collectors.joining(", ", " AND state IN (", ")"));
        for (Reason reason : Reason.values()) {
            sums.put(Tallies.column(reason), "reason = " + (reason.ordinal() + 1) + hasEnded);
        }
        sums.put("segments", "segments");
        String deliveredPart = "CHAR(" + PartState.DELIVERED.ordinal() + ")";
        sums.put("delivered_segments", "segments - LENGTH(REPLACE(part_states, " + deliveredPart + ", ''))");
        sums.put("reserved", "price - captured - released");
        for (String amount : List.of("captured", "released", "refunded", "redebited")) {
            sums.put(amount, amount);
        }
        return against(
                "message", sums, sums.keySet().stream().collect(Collectors.toMap(name -> name, name -> "t." + name)));
    }

    private static String entriesAgainstTally() {
        Map<String, String> sums = new LinkedHashMap<>();
        Map.of(
                        "ever",
                        "RESERVE",
                        "captured",
                        "CAPTURE",
                        "released",
                        "RELEASE",
                        "refunded",
                        "REFUND",
                        "redebited",
                        "RE_DEBIT")
                .forEach((name, kind) -> sums.put(name, "CASE kind WHEN '" + kind + "' THEN amount ELSE 0 END"));
        Map<String, String> inTally =
                sums.keySet().stream().collect(Collectors.toMap(name -> name, name -> "t." + name));
        inTally.put("ever", "t.reserved + t.captured + t.released");
        return against("ledger_entry", sums, inTally);
    }

    /** Campaigns of which one of the sums over the rows of a table differs from what the tally says. */
    private static String against(String table, Map<String, String> sums, Map<String, String> inTally) {
        return "SELECT t.campaign_id FROM tally t LEFT JOIN (SELECT campaign_id, "
                + sums.entrySet().stream()
                        .map(sum -> "SUM(" + sum.getValue() + ") s_" + sum.getKey())
                        .collect(Collectors.joining(", "))
                + " FROM " + table + " GROUP BY campaign_id) s ON s.campaign_id = t.campaign_id WHERE "
                + sums.keySet().stream()
                        .map(name -> inTally.get(name) + " <> COALESCE(s.s_" + name + ", 0)")
                        .collect(Collectors.joining(" OR "));
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
