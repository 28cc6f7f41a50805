package org.gatehouse.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.credit.Ledger;
import org.gatehouse.credit.ResellerShares;
import org.gatehouse.gate.Tariffs;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Chunks;
import org.gatehouse.message.Message;
import org.gatehouse.message.Messages;
import org.gatehouse.message.Tariff;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;

/**
 * Ends messages whose validity is over (T10, architecture section 3): since submission where there was one, else since
 * they became due. Held and scheduled messages do not expire before they are due.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Expiry {

    private static final System.Logger LOG = System.getLogger(Expiry.class.getName());
    private static final int TICKETS_SEEN = 50;
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(60);
    private static final Duration WHEN_OPEN = Duration.ofSeconds(60);

    @Inject
    private Database database;

    @Inject
    private Tickets tickets;

    @Inject
    private RulesInForce rules;

    @Inject
    private ResellerShares shares;

    @Inject
    private Clock clock;

    /** Looks at campaigns whose time has come. @return whether there was one */
    public boolean step() {
        List<Ticket> due = tickets.due(Ticket.Kind.EXPIRE, 0, clock.instant(), TICKETS_SEEN);
        due.forEach(this::expireOrPutOff);
        return !due.isEmpty();
    }

    /** A campaign that cannot be looked at now waits a minute; the others do not wait for it. */
    private void expireOrPutOff(Ticket ticket) {
        try {
            expire(ticket);
        } catch (RuntimeException fault) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Tenant %s, campaign %d: expiry failed and is tried again."
                            .formatted(ticket.tenant(), ticket.campaign()),
                    fault);
            tickets.postpone(ticket, clock.instant().plus(PAUSE_AFTER_FAULT));
        }
    }

    private void expire(Ticket ticket) {
        TenantId tenant = ticket.tenant();
        Instant now = clock.instant();
        Optional<Campaign> campaign = database.tenant(tenant, sql -> CampaignRows.find(sql, ticket.campaign()));
        if (campaign.isEmpty()) {
            tickets.close(ticket);
            return;
        }
        Duration validity = campaign.get().validity();
        Rulebooks rulebooks = rules.of(tenant);
        Tariff tariff = Tariffs.of(campaign.get(), rulebooks);
        for (Chunk chunk : database.tenant(tenant, sql -> Chunks.expiring(sql, ticket.campaign(), now))) {
            database.inTenant(tenant, sql -> expire(sql, chunk, validity, tariff, now));
            shares.settled(tenant, rulebooks);
        }
        Optional<Instant> next = database.tenant(tenant, sql -> next(sql, ticket.campaign()));
        if (next.isPresent()) {
            tickets.postpone(ticket, next.get().isAfter(now) ? next.get() : now.plusSeconds(1));
        } else if (database.tenant(tenant, sql -> isOpen(sql, ticket.campaign()))) {
            tickets.postpone(ticket, now.plus(WHEN_OPEN));
        } else {
            tickets.close(ticket);
        }
    }

    private static void expire(Sql sql, Chunk found, Duration validity, Tariff tariff, Instant now) {
        Chunks.ChunkClaim claim =
                Chunks.lock(sql, found.campaign(), found.chunkNo()).orElseThrow();
        List<Message> messages =
                Messages.lockChunk(sql, found.campaign(), found.chunkNo(), found.firstSeq(), found.lastSeq());
        for (Message message : messages) {
            boolean over =
                    deadline(message, validity).map(end -> !end.isAfter(now)).orElse(false);
            if (over && !claim.isInFlight(message.seq())) {
                message.queue(message.dueAt(), now);
                message.expire(tariff, now);
            }
        }
        Ledger.post(sql, found.campaign(), Batch.storeChanged(sql, found.campaign(), messages, now), now);
        Instant next = messages.stream()
                .flatMap(message -> deadline(message, validity).stream())
                .min(Instant::compareTo)
                .orElse(null);
        Chunks.expireAt(sql, found, next == null || next.isAfter(now) ? next : now.plusSeconds(1));
    }

    private static Optional<Instant> deadline(Message message, Duration validity) {
        if (message.state().isTerminal() || message.state() == MessageState.HELD) {
            return Optional.empty();
        }
        Instant submittedAt = message.submittedAt();
        return Optional.of((submittedAt == null ? message.dueAt() : submittedAt).plus(validity));
    }

    private static Optional<Instant> next(Sql sql, long campaign) {
        return sql.first(
                        "SELECT MIN(expire_at) AS next FROM chunk WHERE campaign_id = ?",
                        row -> Optional.ofNullable(Sql.instant(row, "next")),
                        campaign)
                .flatMap(next -> next);
    }

    private static boolean isOpen(Sql sql, long campaign) {
        return sql.number(
                        "SELECT COUNT(*) FROM campaign c JOIN tally t ON t.campaign_id = c.id WHERE c.id = ? AND"
                                + " (c.phase IN ('CHECKING', 'ADMITTING') OR t.scheduled + t.held + t.queued"
                                + " + t.submitted + t.unknown > 0)",
                        campaign)
                > 0;
    }
}
