package org.gatehouse.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gatehouse.credit.Ledger;
import org.gatehouse.credit.ResellerShares;
import org.gatehouse.gate.Tariffs;
import org.gatehouse.intercept.InterceptRecords;
import org.gatehouse.message.Batch;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Chunks;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageEvents;
import org.gatehouse.message.Messages;
import org.gatehouse.message.Tariff;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/** Stores a claim's strides, each step in one transaction: its mark, its outcomes, its end. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class OutcomeStore {

    @Inject
    private Database database;

    @Inject
    private ResellerShares shares;

    @Inject
    private Clock clock;

    /**
     * Stores the last stride's outcomes and marks the next. @return its messages that may still be sent; empty: the
     * claim is lost
     */
    Optional<List<Message>> storeAndMark(Claim claim, Outcomes outcomes, int storedMark, List<Message> stride) {
        TreeSet<Integer> seqs = new TreeSet<>(stride.stream().map(Message::seq).toList());
        Optional<List<Message>> toSend = database.tenant(claim.tenant(), sql -> {
            if (!Chunks.mark(sql, claim.chunk(), claim.token(), storedMark, seqs.last())) {
                return Optional.empty();
            }
            store(sql, claim, outcomes);
            return Optional.of(Messages.lock(sql, claim.campaign().number(), seqs).stream()
                    .filter(message -> message.state() == MessageState.QUEUED)
                    .toList());
        });
        shares.settled(claim.tenant(), outcomes.rulebooks());
        return toSend;
    }

    /** Stores the last stride's outcomes, also those of a lost claim; nothing is with the carrier then. */
    void store(Claim claim, Outcomes outcomes, int storedMark) {
        if (outcomes.isEmpty()) {
            return;
        }
        database.inTenant(claim.tenant(), sql -> {
            Chunks.mark(sql, claim.chunk(), claim.token(), storedMark, storedMark);
            store(sql, claim, outcomes);
        });
        shares.settled(claim.tenant(), outcomes.rulebooks());
    }

    /** Ends the claim: what waits in its chunk may be claimed when it is due. */
    void finish(Claim claim) {
        Chunk chunk = claim.chunk();
        database.inTenant(claim.tenant(), sql -> {
            Chunks.lock(sql, chunk.campaign(), chunk.chunkNo());
            List<Message> waiting =
                    Messages.lockWaiting(sql, chunk.campaign(), chunk.chunkNo(), chunk.firstSeq(), chunk.lastSeq());
            Chunks.finish(sql, chunk, claim.token(), Claims.nextDue(waiting).orElse(null));
        });
    }

    private void store(Sql sql, Claim claim, Outcomes outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        long campaign = claim.campaign().number();
        Tariff tariff = Tariffs.of(claim.campaign(), outcomes.rulebooks());
        TreeSet<Integer> seqs = new TreeSet<>();
        outcomes.seqs().forEach(seqs::add);
        List<Message> messages = Messages.lock(sql, campaign, seqs);
        List<MessageEvents.Event> events = new ArrayList<>();
        List<InterceptRecords.Failure> failures = new ArrayList<>();
        byte[] textHash = TextHash.of(claim.campaign().text());
        for (Message message : messages) {
            outcomes.apply(message, tariff, now, events)
                    .map(failed ->
                            new InterceptRecords.Failure(message, failed.reason(), failed.carrierCode(), textHash))
                    .ifPresent(failures::add);
        }
        InterceptRecords.record(sql, failures, outcomes.rulebooks()::intercepts, now);
        CampaignRows.find(sql, campaign).ifPresent(asItIsNow -> Withdrawn.cancel(sql, asItIsNow, messages, now));
        MessageEvents.add(sql, events);
        Ledger.post(sql, campaign, Batch.store(sql, campaign, messages, now), now);
    }
}
