package org.gatehouse.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.Decided;
import org.gatehouse.message.Outcome;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules about a batch of one campaign, inside the tenant's transaction: gathers the recipients' facts, counts
 * them for the frequency limits, judges, and gives back the counts of those that will not be sent. The campaign's row
 * must be locked.
 */
public final class Gate {

    private final Sql sql;
    private final CampaignContext context;
    private final WideFacts wide;
    private final Decisions decisions;
    private final Instant now;
    private final List<FrequencyLimit> limits;
    private final String versions;
    private final Map<FactsKey, Verdict> known = new HashMap<>();

    public Gate(Sql sql, CampaignContext context, WideFacts wide, Instant now) {
        this.sql = sql;
        this.context = context;
        this.wide = wide;
        this.now = now;
        this.decisions = new Decisions(sql, context.campaign().number());
        this.limits = context.rulebooks().frequencyLimits();
        this.versions = RulesInForce.versions(context.rulebooks());
    }

    /**
     * Everything a verdict depends on beside campaign and text: equal keys have equal verdicts.
     *
     * @param prefixes all that it depends on the number itself for
     */
    private record FactsKey(
            String country,
            String callingCode,
            @Nullable Intercepted global,
            @Nullable Intercepted local,
            OptOutScope optOut,
            List<Integer> counts,
            int hour,
            String carrier,
            List<List<Long>> prefixes,
            @Nullable String unfilledVariable,
            Set<String> releasedRules) {}

    /** The verdicts in the order of the candidates, whose numbers are distinct. */
    public List<Judged> judge(List<Candidate> candidates) {
        Campaign campaign = context.campaign();
        Set<Long> phones =
                candidates.stream().map(Candidate::phone).collect(Collectors.toCollection(LinkedHashSet::new));
        OwnFacts own = OwnFacts.read(sql, phones, campaign.sender(), context.textHash(), now);
        Instant due = campaign.dueAt().isAfter(now) ? campaign.dueAt() : now;
        LocalDateTime local = context.local(due);
        int slot = FrequencySlot.of(due);
        List<FrequencyReach> reaches = limits.stream()
                .map(limit -> FrequencyReach.of(limit, due, context.tenant().zone()))
                .toList();
        Map<Long, Map<Integer, Integer>> counts = count(candidates, slot, reaches);
        List<Judged> judged = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            int[] before = countsBefore(candidate, counts, slot, reaches);
            Verdict verdict = verdict(candidate, own, before, local);
            judged.add(judged(candidate, verdict, facts(candidate, own, before, local), slot, due));
        }
        moveCounts(judged, slot);
        return judged;
    }

    private Map<Long, Map<Integer, Integer>> count(List<Candidate> candidates, int slot, List<FrequencyReach> reaches) {
        Category category = context.campaign().category();
        if (!Frequency.isCounted(limits, category)) {
            return Map.of();
        }
        List<Long> uncounted = candidates.stream()
                .filter(candidate -> candidate.countedSlot() == null)
                .map(Candidate::phone)
                .toList();
        Frequency.count(sql, uncounted, slot, category);
        FrequencyWindow all = reaches.stream()
                .map(FrequencyReach::whole)
                .reduce(FrequencyWindow::with)
                .orElseThrow();
        return Frequency.read(sql, candidates.stream().map(Candidate::phone).toList(), all, category);
    }

    /** One count for each limit in force, this message left out. */
    private int[] countsBefore(
            Candidate candidate, Map<Long, Map<Integer, Integer>> counts, int slot, List<FrequencyReach> reaches) {
        Map<Integer, Integer> slots = counts.getOrDefault(candidate.phone(), Map.of());
        Integer countedSlot = candidate.countedSlot();
        int own = countedSlot == null ? slot : countedSlot;
        int[] before = new int[limits.size()];
        for (int limit = 0; limit < before.length; limit++) {
            if (limits.get(limit).category() == context.campaign().category()) {
                before[limit] = reaches.get(limit).fullest(slots, own);
            }
        }
        return before;
    }

    private Verdict verdict(Candidate candidate, OwnFacts own, int[] counts, LocalDateTime local) {
        if (!context.hasOneText()) {
            return context.judge(candidate.text(), candidate.plan(), facts(candidate, own, counts, local));
        }
        List<Integer> countList = new ArrayList<>(counts.length);
        for (int count : counts) {
            countList.add(count);
        }
        FactsKey key = new FactsKey(
                candidate.country(),
                candidate.callingCode(),
                wide.globalIntercepts().get(candidate.phone()),
                own.intercept(candidate.phone()),
                optOut(candidate, own),
                countList,
                local.getHour(),
                candidate.carrier(),
                context.rulebooks().prefixes(candidate.phone()),
                candidate.unfilledVariable(),
                candidate.releasedRules());
        return known.computeIfAbsent(
                key,
                missing -> context.judge(candidate.text(), candidate.plan(), facts(candidate, own, counts, local)));
    }

    private RecipientFacts facts(Candidate candidate, OwnFacts own, int[] counts, LocalDateTime local) {
        return new RecipientFacts(
                candidate.phone(),
                candidate.country(),
                candidate.callingCode(),
                wide.globalIntercepts().get(candidate.phone()),
                own.intercept(candidate.phone()),
                optOut(candidate, own),
                counts,
                Math.toIntExact(local.toLocalDate().toEpochDay()),
                local.getHour(),
                candidate.carrier(),
                candidate.unfilledVariable() != null,
                candidate.releasedRules());
    }

    private OptOutScope optOut(Candidate candidate, OwnFacts own) {
        OptOutScope wider = wide.optOuts().getOrDefault(candidate.phone(), OptOutScope.NONE);
        OptOutScope narrower = own.optOut(candidate.phone());
        return wider.compareTo(narrower) >= 0 ? wider : narrower;
    }

    private Judged judged(Candidate candidate, Verdict verdict, RecipientFacts facts, int slot, Instant due) {
        Instant dueAt = verdict.deferHours() > 0 ? due.plus(Duration.ofHours(verdict.deferHours())) : due;
        MessageState state =
                switch (verdict.disposition()) {
                    case REFUSE -> MessageState.REFUSED;
                    case HOLD -> MessageState.HELD;
                    case DEFER -> MessageState.SCHEDULED;
                    case WARN, PASS -> dueAt.isAfter(now) ? MessageState.SCHEDULED : MessageState.QUEUED;
                };
        Integer countedSlot = null;
        if (state != MessageState.REFUSED
                && Frequency.isCounted(limits, context.campaign().category())) {
            boolean isDeferred = verdict.disposition() == Disposition.DEFER;
            countedSlot = isDeferred ? Integer.valueOf(FrequencySlot.of(dueAt)) : counted(candidate, slot);
        }
        int decision = decisions.number(decision(candidate, verdict, state));
        Decided decided = new Decided(decision, facts.encode(), countedSlot, now);
        return new Judged(candidate, verdict, new Outcome(state, verdict.reason(), decided, dueAt));
    }

    /** What is kept beside the message; a person's release stays there when the message goes on. */
    private Decisions.Decision decision(Candidate candidate, Verdict verdict, MessageState state) {
        Decisions.Decision released = candidate.released();
        boolean stopped = state == MessageState.REFUSED || state == MessageState.HELD;
        return new Decisions.Decision(
                Decisions.hits(verdict, candidate.unfilledVariable()),
                versions,
                context.facts(),
                released == null ? List.of() : released.released(),
                released == null || stopped ? null : released.person());
    }

    /** The slot in which a message counts while it is asked about. */
    private static int counted(Candidate candidate, int slot) {
        Integer before = candidate.countedSlot();
        return before == null ? slot : before;
    }

    /** What is refused does not count after all, and what is deferred counts when it is due. */
    private void moveCounts(List<Judged> judged, int slot) {
        Category category = context.campaign().category();
        if (!Frequency.isCounted(limits, category)) {
            return;
        }
        Map<Integer, List<Long>> left = new HashMap<>();
        Map<Integer, List<Long>> entered = new TreeMap<>();
        for (Judged one : judged) {
            long phone = one.candidate().phone();
            int before = counted(one.candidate(), slot);
            Integer after = one.outcome().decided().countedSlot();
            if (after == null || after != before) {
                left.computeIfAbsent(before, any -> new ArrayList<>()).add(phone);
            }
            if (after != null && after != before) {
                entered.computeIfAbsent(after, any -> new ArrayList<>()).add(phone);
            }
        }
        left.forEach((counted, phones) -> Frequency.giveBack(sql, phones, counted, category));
        entered.forEach((counted, phones) -> Frequency.count(sql, phones, counted, category));
    }
}
