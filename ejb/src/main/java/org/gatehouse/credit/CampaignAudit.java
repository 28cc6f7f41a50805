package org.gatehouse.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.gatehouse.message.PartState;
import org.gatehouse.message.Tallies;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.sql.Sql;

/**
 * Holds one campaign's tally against its messages and its ledger entries. One statement reads all three, so that they
 * are of one moment also while the campaign is under way; its cost is one walk over the campaign's own rows. Messages
 * whose detail is over are gone: then the tally is held against the entries only.
 */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
final class CampaignAudit {

    /** A figure of the tally, and the same as a sum over other rows. */
    private record Sum(String figure, String inTally, String ofRow) {}

    private static final List<Sum> OF_MESSAGES = ofMessages();
    private static final List<Sum> OF_ENTRIES = List.of(
            ofEntries("reserve", "t.reserved + t.captured + t.released", EntryKind.RESERVE),
            ofEntries("capture", "t.captured", EntryKind.CAPTURE),
            ofEntries("release", "t.released", EntryKind.RELEASE),
            ofEntries("refund", "t.refunded", EntryKind.REFUND),
            ofEntries("redebit", "t.redebited", EntryKind.RE_DEBIT),
            ofShares("reseller_share", EntryKind.REFUND),
            ofShares("reseller_returned", EntryKind.RE_DEBIT));

    private static final String SUMS = "SELECT c.detail_expired_at IS NOT NULL AS detail_is_over, m.*, e.*"
            + kept("mk", OF_MESSAGES) + kept("ek", OF_ENTRIES)
            + " FROM (SELECT ? AS id) w LEFT JOIN campaign c ON c.id = w.id LEFT JOIN tally t ON t.campaign_id = w.id"
            + " CROSS JOIN (" + recomputed("mr", OF_MESSAGES, "message") + ") m"
            + " CROSS JOIN (" + recomputed("er", OF_ENTRIES, "ledger_entry") + ") e";

    private static final String NEXT = "SELECT MIN(id) AS next FROM ("
            + "SELECT MIN(campaign_id) AS id FROM tally WHERE campaign_id > ?"
            + " UNION ALL SELECT MIN(campaign_id) FROM message WHERE campaign_id > ?"
            + " UNION ALL SELECT MIN(campaign_id) FROM ledger_entry WHERE campaign_id > ?) ids";

    private CampaignAudit() {}

    /** The next campaign that has a tally, a message or an entry, in the order of numbers. */
    static Optional<Long> next(Sql sql, long after) {
        return sql.first(NEXT, row -> row.getLong("next"), after, after, after).filter(next -> next > 0);
    }

    /** What does not add up in one campaign. */
    static List<Difference> of(Sql sql, long campaign) {
        return sql.first(SUMS, row -> differences(row, campaign), campaign, campaign, campaign)
                .orElseThrow();
    }

    private static List<Difference> differences(ResultSet row, long campaign) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        if (!row.getBoolean("detail_is_over")) {
            compare(row, campaign, Difference.Kind.MESSAGES, "m", OF_MESSAGES, differences);
        }
        compare(row, campaign, Difference.Kind.ENTRIES, "e", OF_ENTRIES, differences);
        return differences;
    }

    private static void compare(
            ResultSet row,
            long campaign,
            Difference.Kind kind,
            String prefix,
            List<Sum> sums,
            List<Difference> differences)
            throws SQLException {
        for (int i = 0; i < sums.size(); i++) {
            long kept = row.getLong(prefix + "k" + i);
            long recomputed = row.getLong(prefix + "r" + i);
            if (kept != recomputed) {
                differences.add(
                        Difference.ofCampaign(kind, campaign, sums.get(i).figure(), kept, recomputed));
            }
        }
    }

    private static List<Sum> ofMessages() {
        List<Sum> sums = new ArrayList<>();
        for (MessageState state : MessageState.values()) {
            sums.add(ofMessages(Tallies.column(state), "state = " + state.ordinal()));
        }
        String hasEnded = Arrays.stream(MessageState.values())
                .filter(MessageState::isTerminal)
                .map(state -> Integer.toString(state.ordinal()))
                .collect(Collectors.joining(", ", " AND state IN (", ")"));
        for (Reason reason : Reason.values()) {
            sums.add(ofMessages(Tallies.column(reason), "reason = " + (reason.ordinal() + 1) + hasEnded));
        }
        String delivered = "CHAR(" + PartState.DELIVERED.ordinal() + ")";
        sums.add(ofMessages("segments", "segments"));
        sums.add(ofMessages("delivered_segments", "segments - LENGTH(REPLACE(part_states, " + delivered + ", ''))"));
        sums.add(ofMessages("reserved", "price - captured - released"));
        for (String amount : List.of("captured", "released", "refunded", "redebited", "reseller_share")) {
            sums.add(ofMessages(amount, amount));
        }
        sums.add(ofMessages("reseller_returned", "CASE WHEN redebited > 0 THEN reseller_share ELSE 0 END"));
        return List.copyOf(sums);
    }

    private static Sum ofMessages(String column, String ofRow) {
        return new Sum(column, "t." + column, ofRow);
    }

    private static Sum ofEntries(String figure, String inTally, EntryKind kind) {
        return new Sum(figure, inTally, "CASE kind WHEN '" + kind + "' THEN amount ELSE 0 END");
    }

    private static Sum ofShares(String column, EntryKind kind) {
        return new Sum(column, "t." + column, "CASE kind WHEN '" + kind + "' THEN reseller_share ELSE 0 END");
    }

    private static String kept(String name, List<Sum> sums) {
        StringJoiner columns = new StringJoiner(", ", ", ", "");
        for (int i = 0; i < sums.size(); i++) {
            columns.add(sums.get(i).inTally() + " AS " + name + i);
        }
        return columns.toString();
    }

    private static String recomputed(String name, List<Sum> sums, String table) {
        StringJoiner columns = new StringJoiner(", ");
        for (int i = 0; i < sums.size(); i++) {
            columns.add("SUM(" + sums.get(i).ofRow() + ") AS " + name + i);
        }
        return "SELECT " + columns + " FROM " + table + " WHERE campaign_id = ?";
    }
}
