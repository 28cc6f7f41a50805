package org.gatehouse.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.sql.Sql;

/** The table {@code tally}: one row a campaign, changed in the transaction that changes its messages. */
public final class Tallies {

    private static final List<String> COLUMNS = Stream.of(
                    Stream.of("invalid", "duplicate"),
                    Arrays.stream(MessageState.values()).map(Tallies::column),
                    Arrays.stream(Reason.values()).map(Tallies::column),
                    Stream.of(
                            "segments",
                            "delivered_segments",
                            "reserved",
                            "captured",
                            "released",
                            "refunded",
                            "redebited",
                            "reseller_share",
                            "reseller_returned"))
            .flatMap(names -> names)
            .toList();

    private static final String APPLY = "UPDATE tally SET updated_at = ?, "
            + COLUMNS.stream().map(name -> name + " = " + name + " + ?").collect(Collectors.joining(", "))
            + " WHERE campaign_id = ?";

    private Tallies() {}

    /** The column that counts a state. */
    public static String column(MessageState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The column that counts a reason. */
    public static String column(Reason reason) {
        return "reason_" + reason.name().toLowerCase(Locale.ROOT);
    }

    /** Starts the tally of a new campaign. */
    public static void open(Sql sql, long campaign, Instant now) {
        sql.update("INSERT INTO tally (campaign_id, updated_at) VALUES (?, ?)", campaign, now);
    }

    /** Adds a change. */
    public static void apply(Sql sql, long campaign, TallyChange change, Instant now) {
        if (change.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>(COLUMNS.size() + 2);
        values.add(now);
        values.add(change.invalid());
        values.add(change.duplicate());
        for (MessageState state : MessageState.values()) {
            values.add(change.of(state));
        }
        for (Reason reason : Reason.values()) {
            values.add(change.of(reason));
        }
        values.add(change.segments());
        values.add(change.deliveredSegments());
        values.add(change.reserved() - change.captured() - change.released());
        values.add(change.captured());
        values.add(change.released());
        values.add(change.refunded());
        values.add(change.redebited());
        values.add(change.resellerShare());
        values.add(change.resellerReturned());
        values.add(campaign);
        if (sql.update(APPLY, values.toArray()) != 1) {
            throw new IllegalStateException("The campaign (%d) has no tally.".formatted(campaign));
        }
    }
}
