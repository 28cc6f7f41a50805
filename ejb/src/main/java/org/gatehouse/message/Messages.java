package org.gatehouse.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table {@code message}: reads rows to be changed, under lock and in the order of their key, and stores them. */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
public final class Messages {

    /** The columns in the order of {@link #read} and of {@link #SAVE}. */
    public static final String COLUMNS =
            "campaign_id, seq, chunk_no, phone, state, reason, permanent, encoding, segments, part_states, price,"
                    + " captured, released, refunded, redebited, attempt, carrier_id, carrier_code, decision_no, facts,"
                    + " counted_day, verdict_at, due_at, submitted_at, received_at, updated_at";

    private static final String SAVE = "INSERT INTO message (" + COLUMNS + ") VALUES (" + Sql.places(26)
            + ") ON DUPLICATE KEY UPDATE state = VALUES(state), reason = VALUES(reason), permanent = VALUES(permanent),"
            + " part_states = VALUES(part_states), price = VALUES(price), captured = VALUES(captured),"
            + " released = VALUES(released), refunded = VALUES(refunded), redebited = VALUES(redebited),"
            + " attempt = VALUES(attempt), carrier_id = VALUES(carrier_id), carrier_code = VALUES(carrier_code),"
            + " decision_no = VALUES(decision_no), facts = VALUES(facts), counted_day = VALUES(counted_day),"
            + " verdict_at = VALUES(verdict_at), due_at = VALUES(due_at), submitted_at = VALUES(submitted_at),"
            + " received_at = VALUES(received_at), updated_at = VALUES(updated_at)";

    private static final MessageState[] STATES = MessageState.values();
    private static final Reason[] REASONS = Reason.values();
    private static final Encoding[] ENCODINGS = Encoding.values();

    private Messages() {}

    /** The messages of a chunk in a range of rows, both ends included, locked. */
    public static List<Message> lockChunk(Sql sql, long campaign, int chunkNo, int firstSeq, int lastSeq) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM message WHERE campaign_id = ? AND seq BETWEEN ? AND ? AND chunk_no = ?"
                        + " ORDER BY seq FOR UPDATE",
                Messages::read,
                campaign,
                firstSeq,
                lastSeq,
                chunkNo);
    }

    /** Some messages of one campaign, locked; at most a few thousand. */
    public static List<Message> lock(Sql sql, long campaign, SortedSet<Integer> seqs) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(campaign);
        values.addAll(seqs);
        return sql.list(
                "SELECT " + COLUMNS + " FROM message WHERE campaign_id = ? AND seq IN (" + Sql.places(seqs.size())
                        + ") ORDER BY seq FOR UPDATE",
                Messages::read,
                values.toArray());
    }

    /** Stores new messages and changed ones. */
    public static void save(Sql sql, Collection<Message> messages) {
        sql.batch(SAVE, messages.stream().map(Messages::values).toList());
    }

    private static @Nullable Object[] values(Message message) {
        Message.Row row = message.row();
        Charge charge = row.charge();
        Decided decided = row.decided();
        Reason reason = row.reason();
        return new @Nullable Object[] {
            row.key().campaign(),
            row.key().seq(),
            row.chunkNo(),
            row.phone(),
            row.state().ordinal(),
            reason == null ? 0 : reason.ordinal() + 1,
            row.permanent(),
            row.encoding().ordinal(),
            row.parts().length,
            row.parts(),
            charge.price(),
            charge.captured(),
            charge.released(),
            charge.refunded(),
            charge.redebited(),
            row.attempt(),
            row.carrierId(),
            row.carrierCode(),
            decided.decisionNo(),
            decided.facts(),
            decided.countedDay(),
            decided.at(),
            row.dueAt(),
            row.submittedAt(),
            row.receivedAt(),
            row.updatedAt()
        };
    }

    /** Reads a row of {@link #COLUMNS}. */
    public static Message read(ResultSet row) throws SQLException {
        int reason = row.getInt("reason");
        return new Message(
                new Message.Row(
                        new MessageKey(row.getLong("campaign_id"), row.getInt("seq")),
                        row.getInt("chunk_no"),
                        row.getLong("phone"),
                        ENCODINGS[row.getInt("encoding")],
                        Objects.requireNonNull(row.getBytes("part_states")),
                        STATES[row.getInt("state")],
                        reason == 0 ? null : REASONS[reason - 1],
                        row.getBoolean("permanent"),
                        new Charge(
                                row.getInt("price"),
                                row.getInt("captured"),
                                row.getInt("released"),
                                row.getInt("refunded"),
                                row.getInt("redebited")),
                        row.getInt("attempt"),
                        row.getInt("carrier_id"),
                        row.getString("carrier_code"),
                        new Decided(
                                row.getInt("decision_no"),
                                Objects.requireNonNull(row.getBytes("facts")),
                                row.getObject("counted_day", Integer.class),
                                Sql.time(row, "verdict_at")),
                        Sql.time(row, "due_at"),
                        Sql.instant(row, "submitted_at"),
                        Sql.instant(row, "received_at"),
                        Sql.time(row, "updated_at")),
                false);
    }
}
