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

    /** Everything a verdict depends on beside campaign and text: equal keys have equal verdicts. */
    private record FactsKey(
            String country,
            String callingCode,
            @Nullable Intercepted global,
            @Nullable Intercepted local,
            OptOutScope optOut,
            List<Integer> counts,
            int hour,
            String carrier,
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
        int day = Math.toIntExact(local.toLocalDate().toEpochDay());
        Map<Long, Map<Integer, Integer>> counts = count(candidates, day);
        List<Judged> judged = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            int[] before = countsBefore(candidate, counts, day);
            Verdict verdict = verdict(candidate, own, before, local);
            judged.add(judged(candidate, verdict, facts(candidate, own, before, local), day, due));
        }
        giveBackUnsent(judged);
        return judged;
    }

    private Map<Long, Map<Integer, Integer>> count(List<Candidate> candidates, int day) {
        Category category = context.campaign().category();
        if (!Frequency.isCounted(limits, category)) {
            return Map.of();
        }
        List<Long> uncounted = candidates.stream()
                .filter(candidate -> candidate.countedDay() == null)
                .map(Candidate::phone)
                .toList();
        Frequency.count(sql, uncounted, day, category);
        int window = limits.stream().mapToInt(FrequencyLimit::windowDays).max().orElse(1);
        return Frequency.read(sql, candidates.stream().map(Candidate::phone).toList(), day - window + 1, day, category);
    }

    /** One count for each limit in force, this message left out. */
    private int[] countsBefore(Candidate candidate, Map<Long, Map<Integer, Integer>> counts, int day) {
        Map<Integer, Integer> days = counts.getOrDefault(candidate.phone(), Map.of());
        Integer countedDay = candidate.countedDay();
        int own = countedDay == null ? day : countedDay;
        return limits.stream()
                .mapToInt(limit -> {
                    if (limit.category() != context.campaign().category()) {
                        return 0;
                    }
                    int first = day - limit.windowDays() + 1;
                    int sum = days.entrySet().stream()
                            .filter(entry -> entry.getKey() >= first)
                            .mapToInt(Map.Entry::getValue)
                            .sum();
                    return Math.max(0, own >= first && own <= day ? sum - 1 : sum);
                })
                .toArray();
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
                candidate.unfilledVariable(),
                candidate.releasedRules());
        return known.computeIfAbsent(
                key,
                missing -> context.judge(candidate.text(), candidate.plan(), facts(candidate, own, counts, local)));
    }

    private RecipientFacts facts(Candidate candidate, OwnFacts own, int[] counts, LocalDateTime local) {
        return new RecipientFacts(
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

    private Judged judged(Candidate candidate, Verdict verdict, RecipientFacts facts, int day, Instant due) {
        Instant dueAt = verdict.deferHours() > 0 ? due.plus(Duration.ofHours(verdict.deferHours())) : due;
        MessageState state =
                switch (verdict.disposition()) {
                    case REFUSE -> MessageState.REFUSED;
                    case HOLD -> MessageState.HELD;
                    case DEFER -> MessageState.SCHEDULED;
                    case WARN, PASS -> dueAt.isAfter(now) ? MessageState.SCHEDULED : MessageState.QUEUED;
                };
        Integer countedDay = null;
        if (state != MessageState.REFUSED
                && Frequency.isCounted(limits, context.campaign().category())) {
            countedDay = candidate.countedDay() == null ? Integer.valueOf(day) : candidate.countedDay();
        }
        int decision = decisions.number(decision(candidate, verdict, state));
        Decided decided = new Decided(decision, facts.encode(), countedDay, now);
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

    private void giveBackUnsent(List<Judged> judged) {
        Category category = context.campaign().category();
        if (!Frequency.isCounted(limits, category)) {
            return;
        }
        Map<Integer, List<Long>> byDay = new HashMap<>();
        LocalDateTime local = context.local(
                context.campaign().dueAt().isAfter(now) ? context.campaign().dueAt() : now);
        int today = Math.toIntExact(local.toLocalDate().toEpochDay());
        for (Judged one : judged) {
            if (one.outcome().state() == MessageState.REFUSED) {
                Integer countedDay = one.candidate().countedDay();
                byDay.computeIfAbsent(countedDay == null ? today : countedDay, day -> new ArrayList<>())
                        .add(one.candidate().phone());
            }
        }
        byDay.forEach((day, phones) -> Frequency.giveBack(sql, phones, day, category));
    }
}
