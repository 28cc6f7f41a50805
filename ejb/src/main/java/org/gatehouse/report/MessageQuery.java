package org.gatehouse.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.answer.Cursor;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Message;
import org.gatehouse.message.Messages;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** A question for messages: constant pieces of SQL, chosen by the filter's fields, every value bound. */
@SuppressWarnings("EnumOrdinal") // stored by ordinal
final class MessageQuery {

    /** Messages are listed for 30 days (E4). */
    private static final Duration RANGE_MAX = Duration.ofDays(30);

    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final int limit;
    private final boolean ofOneCampaign;

    /** A message and its campaign. */
    record Found(Campaign campaign, Message message) {}

    MessageQuery(MessageFilter filter, @Nullable String cursor, int limit, Instant now) {
        this.limit = limit;
        CampaignId campaign = filter.campaign();
        this.ofOneCampaign = campaign != null;
        where.append(" WHERE c.detail_expired_at IS NULL");
        if (campaign != null) {
            and("m.campaign_id = ?", campaign.number());
        } else {
            Instant earliest = now.minus(RANGE_MAX);
            Instant from = filter.from();
            and("c.created_at >= ?", from == null || from.isBefore(earliest) ? earliest : from);
        }
        fields(filter);
        if (cursor != null) {
            long[] after = Cursor.pair(cursor);
            if (campaign != null) {
                Cursor.under(campaign.number(), cursor);
            }
            where.append(" AND (m.campaign_id < ? OR (m.campaign_id = ? AND m.seq > ?))");
            values.addAll(List.of(after[0], after[0], after[1]));
        }
    }

    private void fields(MessageFilter filter) {
        and("c.created_at < ?", filter.until());
        and("c.category = ?", filter.category());
        and("c.tag = ?", filter.tag());
        and("c.author = ?", filter.user());
        MessageState state = filter.state();
        and("m.state = ?", state == null ? null : state.ordinal());
        Reason reason = filter.reason();
        and("m.reason = ?", reason == null ? null : reason.ordinal() + 1);
        and("m.phone = ?", filter.phone() == null ? null : PhoneNumbers.international(filter.phone()));
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            values.add(value);
        }
    }

    List<Found> run(Sql sql) {
        values.add(limit);
        String columns = "m." + Messages.COLUMNS.replace(", ", ", m.");
        List<Message> messages = sql.list(
                "SELECT " + columns + " FROM message m JOIN campaign c ON c.id = m.campaign_id" + where
                        + (ofOneCampaign ? " ORDER BY m.seq LIMIT ?" : " ORDER BY m.campaign_id DESC, m.seq LIMIT ?"),
                Messages::read,
                values.toArray());
        values.remove(values.size() - 1);
        Map<Long, Optional<Campaign>> campaigns = new HashMap<>();
        return messages.stream()
                .flatMap(message -> campaigns
                        .computeIfAbsent(message.key().campaign(), number -> CampaignRows.find(sql, number))
                        .map(campaign -> new Found(campaign, message))
                        .stream())
                .toList();
    }
}
