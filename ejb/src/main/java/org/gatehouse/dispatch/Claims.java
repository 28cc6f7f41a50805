package org.gatehouse.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.credit.Ledger;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Chunks;
import org.gatehouse.message.Message;
import org.gatehouse.message.Messages;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.HeldIndex;
import org.gatehouse.work.Node;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;
import org.jspecify.annotations.Nullable;

/**
 * Claims chunks. A claim is committed before anything of it is sent, and carries a token that only its holder knows.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class Claims {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration WHEN_HELD = Duration.ofSeconds(60);

    @Inject
    private Database database;

    @Inject
    private Tickets tickets;

    @Inject
    private HeldIndex heldIndex;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** Claims a chunk of the ticket's campaign, or puts the ticket off until there may be one. */
    Optional<Claim> claim(Ticket ticket) {
        Instant now = clock.instant();
        String token = UUID.randomUUID().toString();
        Optional<Claim> claim = Optional.empty();
        held.add(token); // before it is committed: from then on recovery may see it
        try {
            claim = database.tenant(ticket.tenant(), sql -> claim(sql, ticket, token, now));
        } finally {
            if (claim.isEmpty()) {
                held.remove(token);
            }
        }
        if (claim.isEmpty()) {
            putOff(ticket, now);
        }
        return claim;
    }

    /** Work on a claim has ended, well or not: what it left is recovered. */
    void release(Claim claim) {
        held.remove(claim.token());
    }

    /** Whether this process works on the claim of a token. */
    boolean isHeld(String token) {
        return held.contains(token);
    }

    private Optional<Claim> claim(Sql sql, Ticket ticket, String token, Instant now) {
        return Chunks.claim(sql, ticket.campaign(), ticket.carrierId(), token, node.id(), now)
                .flatMap(chunk -> claim(sql, ticket, chunk, token, now));
    }

    /** Empty when nothing of the chunk may leave now: of a withdrawn campaign, what the carrier has no part of. */
    private static Optional<Claim> claim(Sql sql, Ticket ticket, Chunk chunk, String token, Instant now) {
        Campaign campaign = CampaignRows.find(sql, chunk.campaign()).orElseThrow();
        List<Message> messages =
                Messages.lockChunk(sql, chunk.campaign(), chunk.chunkNo(), chunk.firstSeq(), chunk.lastSeq());
        Withdrawn.cancel(sql, campaign, messages, now);
        messages.stream()
                .filter(message -> message.state() == MessageState.SCHEDULED
                        && !message.dueAt().isAfter(now))
                .forEach(message -> message.queue(message.dueAt(), now));
        Ledger.post(sql, chunk.campaign(), Batch.storeChanged(sql, chunk.campaign(), messages, now), now);
        List<Message> due = sendable(messages, now);
        if (due.isEmpty()) {
            Chunks.finish(sql, chunk, token, nextDue(messages).orElse(null));
            return Optional.empty();
        }
        return Optional.of(new Claim(ticket, campaign, chunk, token, due));
    }

    private static List<Message> sendable(List<Message> messages, Instant now) {
        return messages.stream()
                .filter(message -> message.state() == MessageState.QUEUED
                        && !Backoff.nextTry(message).isAfter(now))
                .toList();
    }

    /** The moment at which a chunk's remaining messages can be tried; empty when none waits. */
    static Optional<Instant> nextDue(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.state() == MessageState.QUEUED || message.state() == MessageState.SCHEDULED)
                .map(Backoff::nextTry)
                .min(Instant::compareTo);
    }

    private void putOff(Ticket ticket, Instant now) {
        Outlook outlook = database.tenant(ticket.tenant(), sql -> outlook(sql, ticket));
        if (outlook.open == 0) {
            tickets.close(ticket);
        } else if (outlook.nextDue != null && outlook.nextDue.isAfter(now)) {
            tickets.postpone(ticket, outlook.nextDue);
        } else {
            if (outlook.onlyHeld) {
                heldIndex.update(ticket.tenant(), ticket.campaign());
            }
            tickets.postpone(ticket, now.plus(outlook.onlyHeld ? WHEN_HELD : SOON));
        }
    }

    /**
     * What can still come for a ticket. A claim counts also when nothing waits: recovery looks where a ticket is open.
     */
    private record Outlook(
            long open, boolean onlyHeld, @Nullable Instant nextDue) {}

    private static Outlook outlook(Sql sql, Ticket ticket) {
        Instant nextDue = sql.first(
                        "SELECT MIN(due_at) AS due FROM chunk WHERE campaign_id = ? AND carrier_id = ? AND state = 'READY'",
                        row -> Optional.ofNullable(Sql.instant(row, "due")),
                        ticket.campaign(),
                        ticket.carrierId())
                .flatMap(due -> due)
                .orElse(null);
        long claimed = sql.number(
                "SELECT COUNT(*) FROM chunk WHERE campaign_id = ? AND carrier_id = ? AND state = 'CLAIMED'",
                ticket.campaign(),
                ticket.carrierId());
        return sql.first(
                        "SELECT c.phase IN ('CHECKING', 'ADMITTING') AS admitting, t.queued + t.scheduled AS waiting,"
                                + " t.held FROM campaign c JOIN tally t ON t.campaign_id = c.id WHERE c.id = ?",
                        row -> {
                            long waiting = row.getLong("waiting") + (row.getBoolean("admitting") ? 1 : 0) + claimed;
                            return new Outlook(waiting + row.getLong("held"), waiting == 0, nextDue);
                        },
                        ticket.campaign())
                .orElse(new Outlook(0, false, null));
    }
}
