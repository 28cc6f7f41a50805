package org.gatehouse.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Terms;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.text.Template;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.Signal;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;
import org.jspecify.annotations.Nullable;

/** Takes a checked campaign in: the upload durable, the idempotency key used, the work ticket open. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Admissions {

    /** Campaigns up to this size do not wait behind larger ones. */
    static final int SMALL_ROWS_MAX = 10_000;

    @Inject
    private Database database;

    @Inject
    private UploadStore uploads;

    @Inject
    private Tickets tickets;

    @Inject
    private Clock clock;

    private final CampaignNumbers numbers = new CampaignNumbers();
    private final Signal signal = new Signal();

    /**
     * A draft whose fields were checked.
     *
     * @param idempotencyKey the author's
     * @param validitySeconds as asked for, null when it was left to the settings
     * @param validity in force
     */
    public record Request(
            String idempotencyKey,
            String author,
            String name,
            Category category,
            String sender,
            String text,
            @Nullable String tag,
            boolean appendOptOut,
            boolean appendSender,
            @Nullable Instant scheduleAt,
            @Nullable Integer validitySeconds,
            Duration validity,
            Terms terms) {

        /** What the author asked for: the terms are not part of it. */
        List<@Nullable String> words() {
            return Arrays.asList(
                    name,
                    category.name(),
                    sender,
                    text,
                    tag,
                    Boolean.toString(appendOptOut),
                    Boolean.toString(appendSender),
                    scheduleAt == null ? null : scheduleAt.toString(),
                    validitySeconds == null ? null : validitySeconds.toString());
        }
    }

    /** What became of a request. */
    public sealed interface Answer {
        record Accepted(long campaign, boolean replayed) implements Answer {}

        record KeyConflict(long campaign) implements Answer {}

        /** The upload has no row. */
        record Empty() implements Answer {}
    }

    /** Stores request and upload. When this returns, no crash can lose them. */
    public Answer accept(TenantId tenant, Request request, RecipientRows rows) throws IOException {
        long number = numbers.next(clock);
        Instant now = clock.instant();
        Ticket ticket = new Ticket(Ticket.Kind.ADMIT, tenant, number, 0, 1, now);
        tickets.open(List.of(ticket.at(now.plus(AdmissionWorker.ORPHAN_AGE))));
        List<String> variables = Template.parse(request.text()).variables();
        UploadStore.Stored stored = uploads.store(tenant, number, variables, rows, request.words());
        if (stored.problem() == null && stored.rowCount() == 0) {
            tickets.close(ticket);
            return new Answer.Empty();
        }
        Answer answer = insert(tenant, campaign(number, request, stored, now), request.idempotencyKey(), stored);
        if (answer instanceof Answer.Accepted accepted && !accepted.replayed() && stored.problem() == null) {
            boolean small = stored.rowCount() <= SMALL_ROWS_MAX;
            tickets.close(ticket);
            tickets.open(List.of(new Ticket(Ticket.Kind.ADMIT, tenant, number, 0, small ? 0 : 1, now)));
            signal.raise();
        } else {
            uploads.remove(tenant, number);
            tickets.close(ticket);
        }
        return answer;
    }

    /** Whether a campaign of this key was accepted before. */
    public boolean knows(TenantId tenant, String idempotencyKey) {
        return database.tenant(
                        tenant,
                        sql -> sql.number("SELECT COUNT(*) FROM campaign WHERE idempotency_key = ?", idempotencyKey))
                > 0;
    }

    Signal signal() {
        return signal;
    }

    private Answer insert(TenantId tenant, Campaign campaign, String key, UploadStore.Stored stored) {
        try {
            database.inTenant(tenant, sql -> CampaignRows.insert(sql, campaign, key, stored.contentHash()));
            return new Answer.Accepted(campaign.number(), false);
        } catch (RuntimeException e) {
            DatabaseFault fault = DatabaseFault.in(e);
            if (fault == null || !fault.isDuplicateKey()) {
                throw e;
            }
            return earlier(tenant, key, stored.contentHash());
        }
    }

    private Answer earlier(TenantId tenant, String key, byte[] contentHash) {
        return database.tenant(tenant, sql -> sql.first(
                        "SELECT id, content_sha256 FROM campaign WHERE idempotency_key = ?",
                        row -> Arrays.equals(Objects.requireNonNull(row.getBytes("content_sha256")), contentHash)
                                ? new Answer.Accepted(row.getLong("id"), true)
                                : new Answer.KeyConflict(row.getLong("id")),
                        key)
                .orElseThrow(() -> new IllegalStateException("The campaign of this key was there a moment ago.")));
    }

    private static Campaign campaign(long number, Request request, UploadStore.Stored stored, Instant now) {
        Problem problem = stored.problem();
        return new Campaign(
                number,
                request.name(),
                request.category(),
                request.sender(),
                request.text(),
                request.tag(),
                request.appendOptOut(),
                request.appendSender(),
                request.scheduleAt(),
                request.terms(),
                request.validity(),
                request.author(),
                now,
                problem == null ? Campaign.Phase.CHECKING : Campaign.Phase.REFUSED,
                null,
                problem == null ? null : problem.stored(),
                stored.blockCount(),
                stored.rowCount(),
                0,
                0,
                0);
    }
}
