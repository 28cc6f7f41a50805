package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.AskedBook;
import org.gatehouse.rules.book.Ruled;
import org.gatehouse.rules.language.Condition;

/** Tells of the rules of a rulebook beside a question why they held or did not. */
final class Traces {

    /** Of the rules that a table's rows became, so many that nearly fired are told. */
    static final int ROWS_MAX = 200;

    private Traces() {}

    /** All rules that people wrote; of the rows those that fired, and some that nearly did. */
    static List<RuleTrace> of(AskedBook book) {
        Set<String> written = RuleScanner.pieces(book.source().rules()).stream()
                .map(RuleScanner.Piece::name)
                .collect(Collectors.toSet());
        SortedMap<String, List<String>> facts = book.facts();
        List<RuleTrace> traces = new ArrayList<>();
        int rows = 0;
        for (Ruled ruled : book.rules()) {
            RuleTrace trace = trace(ruled, book, facts);
            boolean row = !written.contains(ruled.rule().name());
            if (!row || trace.fired() || (trace.nearly() && rows < ROWS_MAX)) {
                traces.add(trace);
                rows += row ? 1 : 0;
            }
        }
        return traces;
    }

    private static RuleTrace trace(Ruled ruled, AskedBook book, SortedMap<String, List<String>> facts) {
        List<ConditionTrace> conditions = Conditions.topLevel(ruled.rule()).stream()
                .map(condition -> new ConditionTrace(condition, book.holds(condition), actual(condition, facts)))
                .toList();
        boolean fired = conditions.stream().allMatch(ConditionTrace::held);
        return new RuleTrace(ruled.ref(), ruled.rule(), fired, conditions);
    }

    private static List<String> actual(Condition condition, SortedMap<String, List<String>> facts) {
        return Conditions.fieldsOf(condition).stream()
                .map(field -> field + "=" + String.join(", ", facts.getOrDefault(field, List.of())))
                .toList();
    }
}
