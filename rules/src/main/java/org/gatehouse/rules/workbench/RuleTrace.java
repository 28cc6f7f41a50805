package org.gatehouse.rules.workbench;

import java.util.List;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.message.RuleRef;

/**
 * One rule beside a question, and why it held or did not.
 *
 * @param rule as written, or what a table's row became
 * @param fired all its conditions hold
 */
public record RuleTrace(RuleRef ref, Rule rule, boolean fired, List<ConditionTrace> conditions) {

    public RuleTrace {
        conditions = List.copyOf(conditions);
        if (fired != conditions.stream().allMatch(ConditionTrace::held)) {
            throw new IllegalArgumentException("A rule fires exactly when all its conditions hold: " + ref);
        }
    }

    /** Whether exactly one of its conditions fails. */
    public boolean nearly() {
        return conditions.stream().filter(condition -> !condition.held()).count() == 1;
    }
}
