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
 * overtake. The claim ends when what follows from the outcomes is published (docs/decisions/0015).
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

    /** Asked before each stride. */
    @FunctionalInterface
    interface BetweenStrides {

        /**
         * May do something more urgent first, once the outcomes so far are stored: of what waits for them nothing may
         * be in doubt because of others. @return whether to go on
         */
        boolean mayGoOn(Runnable storeOutcomes);
    }

    /** Sends what may leave. @return how many messages were handed over */
    int send(Claim claim, CarrierRoute route, BetweenStrides between) {
        CampaignContext context = contexts.of(claim.tenant(), claim.campaign());
        List<Message> waiting = recheck.stillAllowed(claim, context);
        Map<Integer, Rendering> texts = database.tenant(
                claim.tenant(),
                sql -> MessageTexts.render(
                        sql, context, waiting.stream().map(Message::seq).toList()));
        Run run = new Run(claim, route, new StrideSender(route.link(), context), texts);
        run.send(waiting, between);
        intercepts.publish(claim.tenant(), claim.campaign().number(), run.refused);
        store.finish(claim);
        return run.handedOver;
    }

    /** A claim on its way. Outcomes of a stride are kept until the next one is marked, or something overtakes. */
    private final class Run {

        private final Claim claim;
        private final CarrierRoute route;
        private final StrideSender sender;
        private final Map<Integer, Rendering> texts;
        private final List<Integer> refused = new ArrayList<>();
        private Outcomes outcomes;
        private int lastSent;
        private int handedOver;

        Run(Claim claim, CarrierRoute route, StrideSender sender, Map<Integer, Rendering> texts) {
            this.claim = claim;
            this.route = route;
            this.sender = sender;
            this.texts = texts;
            this.outcomes = none();
        }

        private Outcomes none() {
            return new Outcomes(List.of(), rules.of(claim.tenant()), route, clock.instant());
        }

        void send(List<Message> waiting, BetweenStrides between) {
            for (int from = 0; from < waiting.size(); from += STRIDE_MAX) {
                if (!between.mayGoOn(this::storeOutcomes) || !route.link().isBound()) {
                    break;
                }
                List<Message> stride = waiting.subList(from, Math.min(waiting.size(), from + STRIDE_MAX));
                Optional<List<Message>> marked = store.storeAndMark(claim, outcomes, lastSent, stride);
                if (marked.isEmpty()) {
                    break; // the claim is lost: nothing may be sent
                }
                handOver(marked.get());
                lastSent = stride.get(stride.size() - 1).seq();
                if (outcomes.isThrottled()) {
                    break; // what was refused waits its back-off; the rest follows when the carrier takes more
                }
            }
            storeOutcomes();
        }

        private void handOver(List<Message> stride) {
            Instant sentAt = clock.instant();
            outcomes = new Outcomes(sender.send(stride, texts), rules.of(claim.tenant()), route, sentAt);
            index.store(
                    claim.tenant(),
                    claim.campaign().number(),
                    route.id(),
                    claim.campaign().sender(),
                    outcomes.taken(),
                    outcomes.unsure(),
                    sentAt);
            refused.addAll(outcomes.refused());
            handedOver += stride.size();
            outcomes.stopsBind().ifPresent(rule -> route.link().pause(BIND_PAUSE, rule));
        }

        private void storeOutcomes() {
            store.store(claim, outcomes, lastSent);
            outcomes = none();
        }
    }
}
