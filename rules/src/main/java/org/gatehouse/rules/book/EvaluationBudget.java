package org.gatehouse.rules.book;

import java.util.List;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleError;

/**
 * What the rules of one rulebook may compare for one question, so that no rulebook slows the gate down. Known before it
 * is in force: a rule has no loops and no joins, and at worst all its comparisons are made. Rows that are looked up
 * cost nothing.
 */
final class EvaluationBudget {

    static final int COMPARISONS_MAX = 20_000;

    private EvaluationBudget() {}

    static void require(RulebookSource book, List<Rule> rules) {
        long comparisons = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .mapToLong(Condition::comparisons)
                .sum();
        if (comparisons > COMPARISONS_MAX) {
            RuleError error = RuleError.of(
                    1, 1, Fault.TOO_MANY_COMPARISONS, "comparisons-too-many", comparisons, COMPARISONS_MAX);
            throw new RulebookException(book.name(), List.of(error));
        }
    }
}
