package org.gatehouse.rules.book;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gatehouse.rules.book.ResultMeaning.Consequence;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * Tells in words what follows from what the rules that fired decided.
 *
 * @param rule whose decision it is
 * @param outcome of all decisions, in the order of the rules; there may be none
 */
record OutcomeWords<D>(Function<D, RuleRef> rule, Function<List<D>, SortedMap<String, String>> outcome) {

    private static final String RULE = "rule";
    private static final String REASON = "reason";

    /** Where the first decision counts alone. */
    static <D> OutcomeWords<D> ofFirst(Function<D, RuleRef> rule, D unlisted, Function<D, Map<String, String>> words) {
        return new OutcomeWords<>(rule, decisions -> {
            D first = decisions.isEmpty() ? unlisted : decisions.get(0);
            SortedMap<String, String> outcome = new TreeMap<>(words.apply(first));
            outcome.put(RULE, rule.apply(first).name());
            return outcome;
        });
    }

    static OutcomeWords<Ruling> ofMessage(MessageFact message) {
        return new OutcomeWords<>(
                ruling -> ruling.hit().rule(), rulings -> words(Verdicts.strictest(rulings, message.released())));
    }

    private static SortedMap<String, String> words(Verdict verdict) {
        Hit decisive = verdict.decisive();
        return new TreeMap<>(Map.of(
                "disposition",
                verdict.disposition().name(),
                REASON,
                nameOf(verdict.reason()),
                RULE,
                decisive == null ? "" : decisive.rule().name(),
                "hours",
                Integer.toString(verdict.deferHours())));
    }

    /** @param receipt a receipt is final: what does not say that it failed means that it failed somehow */
    static OutcomeWords<ResultMeaning> ofResult(boolean receipt, ResultMeaning unlisted) {
        return ofFirst(ResultMeaning::rule, unlisted, meaning -> {
            boolean failed = receipt || meaning.consequence() == Consequence.FAIL;
            return Map.of(
                    "consequence",
                    (failed ? Consequence.FAIL : meaning.consequence()).name(),
                    REASON,
                    failed && meaning.reason() == null ? Reason.OTHER_FAILURE.name() : nameOf(meaning.reason()),
                    "permanent",
                    yesOrNo(meaning.permanent()));
        });
    }

    static OutcomeWords<InterceptPolicy> ofIntercept(InterceptPolicy unlisted) {
        return ofFirst(
                InterceptPolicy::rule,
                unlisted,
                policy -> Map.of(
                        "ttl", words(policy.ttl()),
                        "scope", policy.scope().name(),
                        "key", policy.key().name(),
                        "deletable", yesOrNo(policy.deletable()),
                        "contact", policy.contact().name()));
    }

    static OutcomeWords<RefundPolicy> ofRefund(RefundPolicy unlisted) {
        return ofFirst(RefundPolicy::rule, unlisted, policy -> Map.of("percent", Integer.toString(policy.percent())));
    }

    static OutcomeWords<ReplyMeaning> ofReply(ReplyMeaning unlisted) {
        return ofFirst(ReplyMeaning::rule, unlisted, meaning -> {
            String brand = meaning.brand();
            return Map.of("meaning", meaning.meaning().name(), "brand", brand == null ? "" : brand);
        });
    }

    /** Whole days as days, as the table writes them. */
    private static String words(Duration duration) {
        boolean days = !duration.isZero() && duration.equals(Duration.ofDays(duration.toDays()));
        return days ? "P" + duration.toDays() + "D" : duration.toString();
    }

    private static String nameOf(@Nullable Reason reason) {
        return reason == null ? "" : reason.name();
    }

    private static String yesOrNo(boolean flag) {
        return flag ? "yes" : "no";
    }
}
