package org.gatehouse.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.credit.Ledger;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.Candidate;
import org.gatehouse.gate.Decisions;
import org.gatehouse.gate.Gate;
import org.gatehouse.gate.Judged;
import org.gatehouse.gate.MessageTexts;
import org.gatehouse.gate.WideFacts;
import org.gatehouse.gate.WideFactsReader;
import org.gatehouse.message.Batch;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Message;
import org.gatehouse.message.Messages;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.HeldIndex;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules again about messages whose verdict is older than a minute, just before they leave: an opt-out or a
 * rule made since then counts. Hold rules that a person overrode do not hold again; refusals still apply. A message of
 * which the carrier has a part already is completed.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class Recheck {

    static final Duration VERDICT_AGE_MAX = Duration.ofSeconds(60);

    @Inject
    private Database database;

    @Inject
    private WideFactsReader wideFacts;

    @Inject
    private HeldIndex held;

    @Inject
    private Clock clock;

    /** The messages of the claim that may still leave. */
    List<Message> stillAllowed(Claim claim, CampaignContext context) {
        Instant now = clock.instant();
        Instant oldest = now.minus(VERDICT_AGE_MAX);
        Set<Integer> stale = claim.due().stream()
                .filter(message ->
                        message.isUntouched() && message.decided().at().isBefore(oldest))
                .map(Message::seq)
                .collect(Collectors.toCollection(TreeSet::new));
        if (stale.isEmpty()) {
            return claim.due();
        }
        WideFacts wide = wideFacts.read(
                context.tenant(),
                claim.due().stream()
                        .filter(message -> stale.contains(message.seq()))
                        .map(Message::phone)
                        .toList(),
                now);
        List<Message> asked =
                database.tenant(claim.tenant(), sql -> ask(sql, claim, context, wide, new TreeSet<>(stale), now));
        if (asked.stream().anyMatch(message -> message.state() == MessageState.HELD)) {
            held.update(claim.tenant(), claim.campaign().number());
        }
        Map<Integer, Message> bySeq = asked.stream().collect(Collectors.toMap(Message::seq, Function.identity()));
        return claim.due().stream()
                .map(message -> bySeq.getOrDefault(message.seq(), message))
                .filter(message -> message.state() == MessageState.QUEUED)
                .toList();
    }

    private List<Message> ask(
            Sql sql, Claim claim, CampaignContext context, WideFacts wide, SortedSet<Integer> stale, Instant now) {
        long campaign = claim.campaign().number();
        CampaignRows.lock(sql, campaign);
        Map<Integer, Decisions.Decision> decisions = Decisions.all(sql, campaign);
        Map<Integer, Rendering> texts = MessageTexts.render(sql, context, stale);
        List<Message> messages = Messages.lock(sql, campaign, stale).stream()
                .filter(message -> message.state() == MessageState.QUEUED && message.isUntouched())
                .toList();
        List<Candidate> candidates = new ArrayList<>(messages.size());
        for (Message message : messages) {
            Decisions.Decision decision = decisions.get(message.decided().decisionNo());
            boolean released = decision != null && !decision.releasedRules().isEmpty();
            candidates.add(candidate(message, texts.get(message.seq()), context, released ? decision : null));
        }
        List<Judged> judged = new Gate(sql, context, wide, now).judge(candidates);
        for (int i = 0; i < messages.size(); i++) {
            messages.get(i).decide(judged.get(i).outcome().keepingDueOf(messages.get(i)), now);
        }
        Ledger.post(sql, campaign, Batch.store(sql, campaign, messages, now), now);
        return messages;
    }

    private static Candidate candidate(
            Message message,
            @Nullable Rendering rendering,
            CampaignContext context,
            Decisions.@Nullable Decision released) {
        RecipientFacts before = RecipientFacts.decode(message.decided().facts(), message.phone(), Set.of());
        String text = rendering instanceof Rendering.Text rendered ? rendered.text() : null;
        return new Candidate(
                message.seq(),
                message.phone(),
                before.country(),
                before.callingCode(),
                before.carrier(),
                text,
                text == null ? null : Segmentation.of(context.outgoing(text)),
                rendering instanceof Rendering.Unfilled unfilled ? unfilled.variable() : null,
                message.decided().countedSlot(),
                released);
    }
}
