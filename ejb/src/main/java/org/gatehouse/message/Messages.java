package org.gatehouse.message;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.tenant.sql.Columns;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table {@code message}: reads rows to be changed, under lock and in the order of their key, and stores them. */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
public final class Messages {

    private static final List<String> FIXED =
            List.of("campaign_id", "seq", "chunk_no", "phone", "encoding", "segments");

    private static final List<String> CHANGING = List.of(
            "part_states",
            "state",
            "reason",
            "permanent",
            "price",
            "captured",
            "released",
            "refunded",
            "redebited",
            "reseller_share",
            "attempt",
            "carrier_id",
            "carrier_code",
            "decision_no",
            "facts",
            "counted_slot",
            "verdict_at",
            "due_at",
            "submitted_at",
            "received_at",
            "updated_at");

    /** The columns in the order of {@link #read} and of {@link #values}. */
    public static final String COLUMNS = String.join(", ", FIXED) + ", " + String.join(", ", CHANGING);

    private static final String SAVE = "INSERT INTO message (" + COLUMNS + ") VALUES ("
            + Sql.places(FIXED.size() + CHANGING.size()) + ") ON DUPLICATE KEY UPDATE "
            + CHANGING.stream()
                    .map(column -> column + " = VALUES(" + column + ")")
                    .collect(Collectors.joining(", "));

    private static final String SAVE_ALIKE = "UPDATE message SET "
            + CHANGING.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " WHERE campaign_id = ? AND seq IN (";

    /** Below are days: of slots this one was in 1972. */
    private static final int SLOTS_MIN = 100_000;

    private static final int SLOTS_A_DAY = 96;
    private static final int SLOT_OF_A_DAY = 40;

    /** Fewer are stored among the others: a statement of their own would cost more. */
    private static final int ALIKE_MIN = 4;

    private static final MessageState[] STATES = MessageState.values();
    private static final Reason[] REASONS = Reason.values();
    private static final Encoding[] ENCODINGS = Encoding.values();

    private Messages() {}

    /**
     * The quarter of an hour in which a message was counted. Rows of the first schema hold a day there, numbered from
     * 1970 on: it is read as its quarter at 10:00 UTC, where the migration put what was counted.
     */
    public static @Nullable Integer countedSlot(@Nullable Integer stored) {
        return stored == null || stored >= SLOTS_MIN ? stored : (Integer) (stored * SLOTS_A_DAY + SLOT_OF_A_DAY);
    }

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

    /**
     * Stores new messages and changed ones, all of one campaign; the latter are locked. Of a campaign most change
     * alike, so those that differ in nothing but who they are for take one statement together.
     */
    public static void save(Sql sql, Collection<Message> messages) {
        Map<List<@Nullable Object>, List<@Nullable Object[]>> alike = new LinkedHashMap<>();
        List<@Nullable Object[]> others = new ArrayList<>();
        for (Message message : messages) {
            @Nullable Object[] values = values(message);
            if (message.isNew()) {
                others.add(values);
            } else {
                alike.computeIfAbsent(changing(values), any -> new ArrayList<>())
                        .add(values);
            }
        }
        alike.values().forEach(rows -> {
            if (rows.size() < ALIKE_MIN) {
                others.addAll(rows);
            } else {
                saveAlike(sql, rows);
            }
        });
        sql.batch(SAVE, others);
    }

    /** What may change, to be compared: octets by their content. */
    private static List<@Nullable Object> changing(@Nullable Object[] values) {
        return Arrays.stream(values, FIXED.size(), values.length)
                .map(value -> value instanceof byte[] octets ? ByteBuffer.wrap(octets) : value)
                .toList();
    }

    private static void saveAlike(Sql sql, List<@Nullable Object[]> rows) {
        @Nullable Object[] first = rows.get(0);
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(first).subList(FIXED.size(), first.length));
        values.add(first[0]);
        rows.forEach(row -> values.add(row[1]));
        int stored = sql.update(SAVE_ALIKE + Sql.places(rows.size()) + ")", values.toArray());
        if (stored != rows.size()) {
            throw new IllegalStateException(
                    "Of %d changed messages of campaign %s, %d are stored.".formatted(rows.size(), first[0], stored));
        }
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
            charge.resellerShare(),
            row.attempt(),
            row.carrierId(),
            row.carrierCode(),
            decided.decisionNo(),
            decided.facts(),
            decided.countedSlot(),
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
                                columns.number(),
                                columns.number()),
                        columns.number(),
                        columns.number(),
                        columns.text(),
                        new Decided(
                                columns.number(), columns.bytes(), countedSlot(columns.numberOrNull()), columns.time()),
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
