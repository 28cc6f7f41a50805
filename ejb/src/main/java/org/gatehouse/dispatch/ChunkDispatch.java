package org.gatehouse.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.CampaignContexts;
import org.gatehouse.gate.MessageTexts;
import org.gatehouse.intercept.InterceptRecords;
import org.gatehouse.message.Message;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.transaction.Database;

/**
 * Sends a claimed chunk in strides. A stride's mark is committed before the stride is sent, together with the outcomes
 * of the stride before: so after a crash at most one stride of a chunk is in doubt. Between strides others may
 * overtake. The claim ends when what follows from the outcomes is published (docs/decisions/0017).
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
    private OutcomeStore store;

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
            Optional<List<Message>> marked = store.storeAndMark(claim, outcomes, storedMark, stride);
            if (marked.isEmpty()) {
                break; // the claim is lost: nothing may be sent
            }
            Instant sentAt = clock.instant();
            outcomes = new Outcomes(sender.send(marked.get(), texts), rules.of(claim.tenant()), route, sentAt);
            index.store(
                    claim.tenant(),
                    claim.campaign().number(),
                    route.id(),
                    claim.campaign().sender(),
                    outcomes.taken(),
                    outcomes.unsure(),
                    sentAt);
            refused.addAll(outcomes.refused());
            handedOver += marked.get().size();
            storedMark = stride.get(stride.size() - 1).seq();
            outcomes.stopsBind().ifPresent(rule -> route.link().pause(BIND_PAUSE, rule));
            if (outcomes.isThrottled()) {
                break; // what was refused waits its back-off; the rest follows when the carrier takes more
            }
        }
        store.store(claim, outcomes, storedMark);
        intercepts.publish(claim.tenant(), claim.campaign().number(), refused);
        store.finish(claim);
        return handedOver;
    }
}
