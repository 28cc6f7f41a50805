package org.gatehouse.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.credit.Ledger;
import org.gatehouse.credit.ResellerShares;
import org.gatehouse.gate.Tariffs;
import org.gatehouse.intercept.InterceptRecords;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Chunks;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageEvents;
import org.gatehouse.message.Messages;
import org.gatehouse.message.PartState;
import org.gatehouse.message.Tariff;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.Node;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;

/**
 * Takes over claims of processes that are gone, and those of this one that a fault broke off. Of the stride they were
 * at, what the carrier is known to have taken is SUBMITTED, the rest UNKNOWN: it is never blindly sent again.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Recovery {

    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    @Inject
    private Database database;

    @Inject
    private Tickets tickets;

    @Inject
    private CarrierIndex index;

    @Inject
    private InterceptRecords intercepts;

    @Inject
    private RulesInForce rules;

    @Inject
    private Claims claims;

    @Inject
    private Node node;

    @Inject
    private ResellerShares shares;

    @Inject
    private Clock clock;

    /** Looks through the tenants that have something to send. Call it every few seconds. */
    public void step() {
        tickets.all(Ticket.Kind.DISPATCH).stream()
                .map(Ticket::tenant)
                .distinct()
                .forEach(this::recoverIfPossible);
    }

    /** A tenant that cannot be looked at now keeps no other waiting. */
    private void recoverIfPossible(TenantId tenant) {
        try {
            recover(tenant);
        } catch (RuntimeException fault) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Tenant %s: its claims cannot be recovered now; it is tried again.".formatted(tenant),
                    fault);
        }
    }

    private void recover(TenantId tenant) {
        List<Chunks.Claimed> claimed = database.tenant(tenant, Chunks::claimed);
        if (claimed.isEmpty()) {
            return;
        }
        List<String> living = node.living(); // after the claims: a process that started since is not taken for dead
        for (Chunks.Claimed one : claimed) {
            if (!isHeld(one, living)) {
                recover(tenant, one);
            }
        }
    }

    private boolean isHeld(Chunks.Claimed claimed, List<String> living) {
        return claimed.node().equals(node.id()) ? claims.isHeld(claimed.token()) : living.contains(claimed.node());
    }

    private void recover(TenantId tenant, Chunks.Claimed abandoned) {
        Optional<List<Message>> found =
                database.tenant(tenant, sql -> Chunks.lock(sql, abandoned).map(claimed -> doubtful(sql, claimed)));
        if (found.isEmpty()) {
            return; // its work ended since it was read
        }
        List<Message> doubtful = found.get();
        Chunk chunk = abandoned.chunk();
        Set<List<Integer>> taken = index.taken(
                tenant, chunk.campaign(), doubtful.stream().map(Message::seq).toList());
        Campaign campaign = database.tenant(tenant, sql -> CampaignRows.find(sql, chunk.campaign()))
                .orElseThrow();
        index.store(
                tenant,
                chunk.campaign(),
                chunk.carrierId(),
                campaign.sender(),
                List.of(),
                unsure(doubtful, taken),
                abandoned.claimedAt());
        intercepts.publish(tenant, chunk.campaign(), chunk.firstSeq(), chunk.lastSeq());
        Rulebooks rulebooks = rules.of(tenant);
        Tariff tariff = Tariffs.of(campaign, rulebooks);
        database.inTenant(
                tenant, sql -> Chunks.lock(sql, abandoned).ifPresent(claimed -> settle(sql, claimed, taken, tariff)));
        shares.settled(tenant, rulebooks);
        LOG.log(
                System.Logger.Level.WARNING,
                "Tenant {0}, campaign {1}: took over chunk {2}; {3} messages were on their way.",
                tenant,
                Long.toString(chunk.campaign()),
                chunk.chunkNo(),
                doubtful.size());
    }

    private static List<Message> doubtful(Sql sql, Chunks.Claimed abandoned) {
        Chunk chunk = abandoned.chunk();
        if (chunk.mark() == 0) {
            return List.of();
        }
        return Messages.lockChunk(
                        sql,
                        chunk.campaign(),
                        chunk.chunkNo(),
                        Math.max(chunk.firstSeq(), chunk.storedMark() + 1),
                        chunk.mark())
                .stream()
                .filter(message ->
                        message.state() == MessageState.QUEUED && mayBeOnItsWay(message, abandoned.claimedAt()))
                .toList();
    }

    /**
     * What was not due when the chunk was claimed stayed behind: it waits its back-off, or was released since. A
     * message that the rules were asked about again under this claim was due, though its times are later now; so may
     * one have been of which the carrier has a part: a receipt of that part makes its times later too.
     */
    private static boolean mayBeOnItsWay(Message message, Instant claimedAt) {
        return !Backoff.nextTry(message).isAfter(claimedAt)
                || !message.decided().at().isBefore(claimedAt)
                || !message.isUntouched();
    }

    private static List<CarrierIndex.Unsure> unsure(List<Message> messages, Set<List<Integer>> taken) {
        List<CarrierIndex.Unsure> unsure = new ArrayList<>();
        for (Message message : messages) {
            for (int part = 0; part < message.segmentCount(); part++) {
                if (message.partState(part) == PartState.PENDING && !taken.contains(List.of(message.seq(), part))) {
                    unsure.add(new CarrierIndex.Unsure(message.seq(), part, message.phone()));
                }
            }
        }
        return unsure;
    }

    private void settle(Sql sql, Chunks.Claimed abandoned, Set<List<Integer>> taken, Tariff tariff) {
        Chunk chunk = abandoned.chunk();
        Instant now = clock.instant();
        List<MessageEvents.Event> events = new ArrayList<>();
        List<Message> messages = doubtful(sql, abandoned);
        for (Message message : messages) {
            for (int part = 0; part < message.segmentCount(); part++) {
                if (taken.contains(List.of(message.seq(), part))) {
                    message.accepted(part, chunk.carrierId(), tariff, abandoned.claimedAt(), now);
                } else {
                    message.lostSight(part, tariff, abandoned.claimedAt(), now);
                }
            }
            events.add(new MessageEvents.Event(
                    message.key(),
                    now,
                    MessageEvents.Kind.RECOVERED,
                    message.state().name()));
        }
        MessageEvents.add(sql, events);
        Ledger.post(sql, chunk.campaign(), Batch.store(sql, chunk.campaign(), messages, now), now);
        List<Message> all =
                Messages.lockChunk(sql, chunk.campaign(), chunk.chunkNo(), chunk.firstSeq(), chunk.lastSeq());
        Chunks.finish(sql, chunk, abandoned.token(), Claims.nextDue(all).orElse(null));
    }
}
