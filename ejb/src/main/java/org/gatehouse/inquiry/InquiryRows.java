package org.gatehouse.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table {@code inquiry} of a tenant. */
public final class InquiryRows {

    /** What is over with its campaign's detail is not shown any more. */
    private static final String SELECT =
            "SELECT i.* FROM inquiry i JOIN campaign c ON c.id = i.campaign_id WHERE c.detail_expired_at IS NULL";

    private static final String OF_MESSAGE = " AND i.campaign_id = ? AND i.seq = ? ORDER BY i.id DESC LIMIT 1";

    private InquiryRows() {}

    /** The latest about a message. */
    public static Optional<Inquiry> latest(Sql sql, MessageId message) {
        return sql.first(
                SELECT + OF_MESSAGE,
                row -> read(message.campaign().tenant(), row),
                message.campaign().number(),
                message.row());
    }

    /** The latest about each of some messages of a campaign, by row. */
    public static Map<Integer, Inquiry> latest(Sql sql, CampaignId campaign, Collection<Integer> rows) {
        Map<Integer, Inquiry> latest = new HashMap<>();
        if (!rows.isEmpty()) {
            List<Object> values = new ArrayList<>();
            values.add(campaign.number());
            values.addAll(rows);
            sql.each(
                    SELECT + " AND i.campaign_id = ? AND i.seq IN (" + Sql.places(rows.size()) + ") ORDER BY i.id",
                    row -> read(campaign.tenant(), row),
                    inquiry -> latest.put(inquiry.message().row(), inquiry),
                    values.toArray());
        }
        return latest;
    }

    /** A row with its number, for lists. */
    record Numbered(long number, Inquiry inquiry) {}

    /** All of a tenant, the latest first, from before a number. */
    static List<Numbered> before(Sql sql, TenantId tenant, long number, int limit) {
        return sql.list(
                SELECT + " AND i.id < ? ORDER BY i.id DESC LIMIT ?",
                row -> new Numbered(row.getLong("id"), read(tenant, row)),
                number,
                limit);
    }

    /** Nothing when the message has one open: that one stays. */
    static void ask(Sql sql, Inquiry inquiry) {
        sql.update(
                "INSERT INTO inquiry (campaign_id, seq, state, open_row, comment, asked_by, asked_at, due_at)"
                        + " VALUES (?, ?, ?, 1, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id",
                inquiry.message().campaign().number(),
                inquiry.message().row(),
                inquiry.state(),
                inquiry.comment(),
                inquiry.askedBy(),
                inquiry.askedAt(),
                inquiry.dueAt());
    }

    /** Nothing when none is open. */
    static void close(Sql sql, MessageId message, Closing closing) {
        sql.update(
                "UPDATE inquiry SET state = ?, open_row = NULL, answer = ?, closed_by = ?, closed_at = ?"
                        + " WHERE campaign_id = ? AND seq = ? AND open_row = 1",
                closing.answer == null ? Inquiry.State.WITHDRAWN : Inquiry.State.ANSWERED,
                closing.answer,
                closing.by,
                closing.at,
                message.campaign().number(),
                message.row());
    }

    /**
     * How one ends.
     *
     * @param answer null when it is withdrawn
     */
    record Closing(@Nullable String answer, String by, Instant at) {}

    private static Inquiry read(TenantId tenant, ResultSet row) throws SQLException {
        return new Inquiry(
                new MessageId(new CampaignId(tenant, row.getLong("campaign_id")), row.getInt("seq")),
                Inquiry.State.valueOf(row.getString("state")),
                row.getString("comment"),
                row.getString("asked_by"),
                Sql.time(row, "asked_at"),
                Sql.time(row, "due_at"),
                row.getString("answer"),
                row.getString("closed_by"),
                Sql.instant(row, "closed_at"));
    }
}
