package org.gatehouse.backtest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.gatehouse.message.Messages;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.sql.Columns;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the table {@code message} in the order of its key, without a lock. */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
final class PastMessages {

    private static final String SELECT =
            "SELECT seq, phone, state, reason, part_states, price, captured, carrier_id, carrier_code, decision_no,"
                    + " facts, counted_slot, verdict_at FROM message WHERE campaign_id = ? AND seq BETWEEN ? AND ?"
                    + " ORDER BY seq";
    private static final MessageState[] STATES = MessageState.values();
    private static final Reason[] REASONS = Reason.values();

    private PastMessages() {}

    /** The messages of some rows, both ends included. */
    static List<PastMessage> read(Sql sql, long campaign, int firstSeq, int lastSeq) {
        return sql.list(SELECT, PastMessages::read, campaign, firstSeq, lastSeq);
    }

    private static PastMessage read(ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        return new PastMessage(
                columns.number(),
                columns.longNumber(),
                STATES[columns.number()],
                reason(columns.number()),
                columns.bytes(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.text(),
                columns.number(),
                columns.bytes(),
                Messages.countedSlot(columns.numberOrNull()),
                columns.time());
    }

    private static @Nullable Reason reason(int stored) {
        return stored == 0 ? null : REASONS[stored - 1];
    }
}
