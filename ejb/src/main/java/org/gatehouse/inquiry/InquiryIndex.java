package org.gatehouse.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.Page;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * The list in control of open inquiries. It is written before the tenant's row and follows it afterwards, as often as
 * needed: so no crash loses one, and one that is listed and not there goes when somebody looks at its message.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class InquiryIndex {

    /** A transaction is over by then: what it was announced for is there, or never will be. */
    private static final Duration ANNOUNCED = Duration.ofMinutes(1);

    private static final String LIST =
            "INSERT INTO open_inquiry (tenant_id, campaign_id, seq, asked_at, due_at) VALUES (?, ?, ?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE asked_at = VALUES(asked_at), due_at = VALUES(due_at)";

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** Lists one that is about to be stored. */
    void announce(MessageId message, Instant askedAt, Instant dueAt) {
        database.inControl(sql -> sql.update(
                LIST, message.campaign().tenant().value(), message.campaign().number(), message.row(), askedAt, dueAt));
    }

    /** Lists a message's open inquiry, and takes off one that is not open; an inquiry that came meanwhile stays. */
    public void follow(MessageId message) {
        Optional<Inquiry> latest =
                database.tenant(message.campaign().tenant(), sql -> InquiryRows.latest(sql, message));
        if (latest.filter(Inquiry::isOpen).isPresent()) {
            announce(message, latest.get().askedAt(), latest.get().dueAt());
            return;
        }
        Instant over =
                latest.map(Inquiry::askedAt).orElseGet(() -> clock.instant().minus(ANNOUNCED));
        database.inControl(sql -> sql.update(
                "DELETE FROM open_inquiry WHERE tenant_id = ? AND campaign_id = ? AND seq = ? AND asked_at <= ?",
                message.campaign().tenant().value(),
                message.campaign().number(),
                message.row(),
                over));
    }

    private record Listed(long number, MessageId message, Instant askedAt, Instant dueAt) {}

    /** Of all tenants, the one due first first. */
    public Page<OpenInquiry> list(@Nullable String cursor, int limit) {
        long[] after = cursor == null ? new long[] {0, 0} : Cursor.pair(cursor);
        Instant due = Instant.ofEpochMilli(after[0]);
        List<Listed> listed = database.control(sql -> sql.list(
                "SELECT id, tenant_id, campaign_id, seq, asked_at, due_at FROM open_inquiry"
                        + " WHERE due_at > ? OR (due_at = ? AND id > ?) ORDER BY due_at, id LIMIT ?",
                row -> new Listed(
                        row.getLong("id"),
                        new MessageId(
                                new CampaignId(new TenantId(row.getLong("tenant_id")), row.getLong("campaign_id")),
                                row.getInt("seq")),
                        Sql.time(row, "asked_at"),
                        Sql.time(row, "due_at")),
                due,
                due,
                after[1],
                limit + 1));
        Page<Listed> page = Cursor.page(listed, limit, one -> one.dueAt.toEpochMilli() + "-" + one.number);
        return new Page<>(page.items().stream().map(this::named).toList(), page.next());
    }

    private OpenInquiry named(Listed listed) {
        TenantId tenant = listed.message.campaign().tenant();
        return new OpenInquiry(
                listed.message, tenants.find(tenant).map(Tenant::name).orElse(""), listed.askedAt, listed.dueAt);
    }

    /** How many are listed. */
    public long count() {
        return database.control(sql -> sql.number("SELECT COUNT(*) FROM open_inquiry"));
    }
}
