package org.gatehouse.rules.workbench;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.rules.gate.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What came of a trial.
 *
 * @param outcome what this rulebook alone decides: of content and frequency {@code disposition, reason, rule, hours};
 *     of failure {@code consequence, reason, permanent, rule}; of intercept {@code ttl, scope, key, deletable, contact,
 *     rule}; of refund {@code percent, rule}; of reply {@code meaning, brand, rule}
 * @param traces its rules in their order, of the table's rows those that fired or nearly did
 * @param facts all that the rules could know, by name of the field
 * @param verdict of all rulebooks together; null where the question is about no message
 */
public record Answer(
        SortedMap<String, String> outcome,
        List<RuleTrace> traces,
        SortedMap<String, List<String>> facts,
        @Nullable Verdict verdict) {

    public Answer {
        outcome = Collections.unmodifiableSortedMap(new TreeMap<>(outcome));
        traces = List.copyOf(traces);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
