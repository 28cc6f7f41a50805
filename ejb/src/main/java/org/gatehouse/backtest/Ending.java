package org.gatehouse.backtest;

import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * How something ends under some rulebooks.
 *
 * @param outcome in words that never change, such as {@code REFUSE KEYWORD}, {@code INVALID_NUMBER PERMANENT},
 *     {@code GLOBAL NUMBER PT1H}, {@code 50%}, {@code OPT_OUT}
 * @param rule that decides; null when none does
 */
public record Ending(String outcome, @Nullable CitedRule rule) {

    static Ending of(String outcome, RuleRef rule) {
        return new Ending(outcome, CitedRule.of(rule));
    }

    /** {@code PASS}, {@code WARN}, {@code DEFER}, {@code HOLD}, or {@code REFUSE} with its reason. */
    static Ending of(Verdict verdict) {
        String outcome = verdict.reason() == null
                ? verdict.disposition().name()
                : verdict.disposition() + " " + verdict.reason();
        return new Ending(
                outcome,
                verdict.decisive() == null
                        ? null
                        : CitedRule.of(verdict.decisive().rule()));
    }
}
