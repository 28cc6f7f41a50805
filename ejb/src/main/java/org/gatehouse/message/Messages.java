package org.gatehouse.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.tenant.sql.Columns;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table {@code message}: reads rows to be changed, under lock and in the order of their key, and stores them. */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
public final class Messages {

    /** The columns in the order of {@link #read} and of {@link #SAVE}. */
    public static final String COLUMNS =
            "campaign_id, seq, chunk_no, phone, encoding, segments, part_states, state, reason, permanent, price,"
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

    /** Those of them that are scheduled or queued. */
    public static List<Message> lockWaiting(Sql sql, long campaign, int chunkNo, int firstSeq, int lastSeq) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM message WHERE campaign_id = ? AND seq BETWEEN ? AND ? AND chunk_no = ?"
                        + " AND state IN (?, ?) ORDER BY seq FOR UPDATE",
                Messages::read,
                campaign,
                firstSeq,
                lastSeq,
                chunkNo,
                MessageState.SCHEDULED.ordinal(),
                MessageState.QUEUED.ordinal());
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

    /** Queues scheduled messages of one campaign in one statement, as {@link Message#queue} does with each. */
    static void saveQueued(Sql sql, long campaign, Collection<Message> queued, Instant now) {
        List<@Nullable Object> values = new ArrayList<>(List.of(MessageState.QUEUED.ordinal(), now, campaign));
        queued.forEach(message -> values.add(message.key().seq()));
        sql.update(
                "UPDATE message SET state = ?, updated_at = ? WHERE campaign_id = ? AND seq IN ("
                        + Sql.places(queued.size()) + ")",
                values.toArray());
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
            row.encoding().ordinal(),
            row.parts().length,
            row.parts(),
            row.state().ordinal(),
            reason == null ? 0 : reason.ordinal() + 1,
            row.permanent(),
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

    /** Reads a row that begins with {@link #COLUMNS}: by their places, for a million rows are read. */
    public static Message read(ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        MessageKey key = new MessageKey(columns.longNumber(), columns.number());
        int chunkNo = columns.number();
        long phone = columns.longNumber();
        Encoding encoding = ENCODINGS[columns.number()];
        columns.skip(); // as many segments as there are states of parts
        return new Message(
                new Message.Row(
                        key,
                        chunkNo,
                        phone,
                        encoding,
                        columns.bytes(),
                        STATES[columns.number()],
                        reason(columns.number()),
                        columns.flag(),
                        new Charge(
                                columns.number(),
                                columns.number(),
                                columns.number(),
                                columns.number(),
                                columns.number()),
                        columns.number(),
                        columns.number(),
                        columns.text(),
                        new Decided(columns.number(), columns.bytes(), columns.numberOrNull(), columns.time()),
                        columns.time(),
                        columns.timeOrNull(),
                        columns.timeOrNull(),
                        columns.time()),
                false);
    }

    private static @Nullable Reason reason(int stored) {
        return stored == 0 ? null : REASONS[stored - 1];
    }
}
