package org.gatehouse.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.credit.Ledger;
import org.gatehouse.gate.Frequency;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Chunks;
import org.gatehouse.message.Message;
import org.gatehouse.message.Messages;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.HeldIndex;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;

/**
 * Withdraws a campaign, chunk by chunk: what waits is cancelled and its credit let go; what may be with the carrier
 * runs on. Rows still being admitted are stored as cancelled, since admission sees the mark. A ticket opened before the
 * mark makes sure that a withdrawal which broke off goes on.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Withdrawal {

    private static final System.Logger LOG = System.getLogger(Withdrawal.class.getName());
    private static final int TICKETS_SEEN = 50;
    private static final Duration PAUSE_AFTER_CRASH = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(60);

    private static final String WAITING = "SELECT scheduled + held + queued FROM tally WHERE campaign_id = ?";

    @Inject
    private Database database;

    @Inject
    private Tickets tickets;

    @Inject
    private HeldIndex held;

    @Inject
    private Clock clock;

    void cancel(TenantId tenant, long campaign) {
        Instant now = clock.instant();
        Ticket ticket = new Ticket(Ticket.Kind.CANCEL, tenant, campaign, 0, 0, now.plus(PAUSE_AFTER_CRASH));
        tickets.open(List.of(ticket));
        database.inTenant(tenant, sql -> {
            Campaign locked = CampaignRows.lock(sql, campaign).orElseThrow();
            if (mayHaveWaiting(sql, locked)) {
                CampaignRows.cancel(sql, campaign, now);
            }
        });
        for (Integer chunkNo : database.tenant(tenant, sql -> Chunks.numbers(sql, campaign))) {
            database.inTenant(tenant, sql -> cancel(sql, campaign, chunkNo, now));
        }
        held.update(tenant, campaign);
        tickets.close(ticket);
    }

    /** What has left cannot be withdrawn: a campaign of which everything has stays what it is. */
    private static boolean mayHaveWaiting(Sql sql, Campaign campaign) {
        return switch (campaign.phase()) {
            case CHECKING, ADMITTING -> true;
            case ADMITTED -> sql.number(WAITING, campaign.number()) > 0;
            case REFUSED -> false;
        };
    }

    /** Goes on with withdrawals that broke off. @return whether there was one */
    public boolean step() {
        List<Ticket> due = tickets.due(Ticket.Kind.CANCEL, 0, clock.instant(), TICKETS_SEEN);
        due.forEach(this::resume);
        return !due.isEmpty();
    }

    private void resume(Ticket ticket) {
        try {
            cancel(ticket.tenant(), ticket.campaign());
        } catch (RuntimeException fault) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Tenant %s, campaign %d: the withdrawal failed and is tried again."
                            .formatted(ticket.tenant(), ticket.campaign()),
                    fault);
            tickets.postpone(ticket, clock.instant().plus(PAUSE_AFTER_FAULT));
        }
    }

    private static void cancel(Sql sql, long number, int chunkNo, Instant now) {
        Campaign campaign = CampaignRows.find(sql, number).orElseThrow();
        Chunks.ChunkClaim claim = Chunks.lock(sql, number, chunkNo).orElseThrow();
        Chunk chunk = claim.chunk();
        List<Message> cancelled = new ArrayList<>();
        Map<Integer, List<Long>> counted = new HashMap<>();
        for (Message message : Messages.lockChunk(sql, number, chunkNo, chunk.firstSeq(), chunk.lastSeq())) {
            if (!claim.isInFlight(message.seq()) && message.cancel(now)) {
                cancelled.add(message);
                Integer slot = message.decided().countedSlot();
                if (slot != null) {
                    counted.computeIfAbsent(slot, any -> new ArrayList<>()).add(message.phone());
                }
            }
        }
        counted.forEach((slot, phones) -> Frequency.giveBack(sql, phones, slot, campaign.category()));
        Ledger.post(sql, number, Batch.store(sql, number, cancelled, now), now);
    }
}
