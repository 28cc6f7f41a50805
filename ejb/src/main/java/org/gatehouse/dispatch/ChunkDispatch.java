package org.gatehouse.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.credit.Ledger;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.CampaignContexts;
import org.gatehouse.gate.Frequency;
import org.gatehouse.gate.MessageTexts;
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
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * Sends a claimed chunk in strides. A stride's mark is committed before the stride is sent, together with the outcomes
 * of the stride before: so after a crash at most one stride of a chunk is in doubt. Between strides others may
 * overtake.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class ChunkDispatch {

    private static final int STRIDE_MAX = 100;
    private static final Duration BIND_PAUSE = Duration.ofSeconds(60);

    @Inject
    private Database database;

    @Inject
    private CampaignContexts contexts;

    @Inject
    private Recheck recheck;

    @Inject
    private CarrierIndex index;

    @Inject
    private RulesInForce rules;

    @Inject
    private InterceptRecords intercepts;

    @Inject
    private Clock clock;

    /** Asked before each stride: may do something more urgent first, and says whether to go on. */
    interface BetweenStrides extends BooleanSupplier {}

    /** Sends what may leave. @return how many messages were handed over */
    int send(Claim claim, CarrierRoute route, BetweenStrides between) {
        CampaignContext context = contexts.of(claim.tenant(), claim.campaign());
        List<Message> waiting = recheck.stillAllowed(claim, context);
        Map<Integer, Rendering> texts = database.tenant(
                claim.tenant(),
                sql -> MessageTexts.render(
                        sql, context, waiting.stream().map(Message::seq).toList()));
        StrideSender sender = new StrideSender(route.link(), context);
        Outcomes outcomes = new Outcomes(List.of(), rules.of(claim.tenant()), route, clock.instant());
        List<Integer> refused = new ArrayList<>();
        int storedMark = 0;
        int handedOver = 0;
        for (int from = 0; from < waiting.size(); from += STRIDE_MAX) {
            if (!between.getAsBoolean() || !route.link().isBound()) {
                break;
            }
            List<Message> stride = waiting.subList(from, Math.min(waiting.size(), from + STRIDE_MAX));
            int mark = stride.get(stride.size() - 1).seq();
            List<Message> marked = mark(claim, outcomes, stride, storedMark, mark);
            if (marked == null) {
                return handedOver; // the claim is lost: nothing may be sent
            }
            Instant sentAt = clock.instant();
            outcomes = new Outcomes(sender.send(marked, texts), rules.of(claim.tenant()), route, sentAt);
            index.store(
                    claim.tenant(),
                    claim.campaign().number(),
                    route.id(),
                    claim.campaign().sender(),
                    outcomes.taken(),
                    outcomes.unsure(),
                    sentAt);
            refused.addAll(outcomes.refused());
            handedOver += marked.size();
            storedMark = mark;
            outcomes.stopsBind().ifPresent(rule -> route.link().pause(BIND_PAUSE, rule));
            if (outcomes.isThrottled()) {
                break; // what was refused waits its back-off; the rest follows when the carrier takes more
            }
        }
        finish(claim, outcomes);
        intercepts.publish(claim.tenant(), claim.campaign().number(), refused);
        return handedOver;
    }

    /**
     * Stores the last stride's outcomes and marks the next. @return its messages that may still be sent; null: the
     * claim is lost
     */
    private @Nullable List<Message> mark(
            Claim claim, Outcomes outcomes, List<Message> stride, int storedMark, int mark) {
        TreeSet<Integer> seqs = new TreeSet<>(stride.stream().map(Message::seq).toList());
        return database.tenant(claim.tenant(), sql -> {
            if (!Chunks.mark(sql, claim.chunk(), claim.token(), storedMark, mark)) {
                return null;
            }
            store(sql, claim, outcomes);
            return Messages.lock(sql, claim.campaign().number(), seqs).stream()
                    .filter(message -> message.state() == MessageState.QUEUED)
                    .toList();
        });
    }

    private void finish(Claim claim, Outcomes outcomes) {
        Chunk chunk = claim.chunk();
        database.inTenant(claim.tenant(), sql -> {
            Chunks.lock(sql, chunk.campaign(), chunk.chunkNo());
            store(sql, claim, outcomes);
            List<Message> messages =
                    Messages.lockChunk(sql, chunk.campaign(), chunk.chunkNo(), chunk.firstSeq(), chunk.lastSeq());
            Chunks.finish(sql, chunk, claim.token(), Claims.nextDue(messages).orElse(null));
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
        for (Message message : messages) {
            boolean wasOpen = !message.state().isTerminal();
            outcomes.apply(message, tariff, now, events);
            Reason reason = message.reason();
            if (wasOpen && message.state() == MessageState.FAILED && reason != null) {
                failures.add(new InterceptRecords.Failure(
                        message,
                        reason,
                        message.carrierCode(),
                        TextHash.of(claim.campaign().text())));
            }
        }
        InterceptRecords.record(sql, failures, outcomes.rulebooks()::intercept, now);
        cancelReturned(sql, claim, messages, now);
        MessageEvents.add(sql, events);
        Ledger.post(sql, campaign, Batch.store(sql, campaign, messages, now), now);
    }

    /** What came back to the queue after its campaign was withdrawn is withdrawn too. */
    private static void cancelReturned(Sql sql, Claim claim, List<Message> messages, Instant now) {
        boolean cancelled = CampaignRows.find(sql, claim.campaign().number())
                .map(campaign -> campaign.isCancelled())
                .orElse(false);
        if (!cancelled) {
            return;
        }
        for (Message message : messages) {
            Integer day = message.decided().countedDay();
            if (message.state() == MessageState.QUEUED && message.cancel(now) && day != null) {
                Frequency.giveBack(
                        sql, List.of(message.phone()), day, claim.campaign().category());
            }
        }
    }
}
