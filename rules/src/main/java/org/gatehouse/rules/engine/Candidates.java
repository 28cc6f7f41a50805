package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Condition.Compare;
import org.gatehouse.rules.language.Condition.Comparison;
import org.gatehouse.rules.language.Condition.Contains;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;

/**
 * Finds the rules that may hold for a fact, so that the engine need not be opened for the many facts without an answer
 * and walks through few rules for the others. A rule that wants a field to equal or to contain a text is looked up by
 * that text, by the one which the fewest rules want; any other is tried.
 */
final class Candidates<F, D> {

    private final List<LoadedRule<F, D>> everyTime = new ArrayList<>();
    private final List<TextIndex<F, D>> indexes;

    private record Wanted(Field field, String text) {}

    Candidates(FactType<F> type, List<Rule> rules, Decider<F, D> decider) {
        Predicates<F> predicates = new Predicates<>(type);
        Map<Wanted, Integer> wishes = new HashMap<>();
        rules.forEach(rule -> wanted(rule).forEach(wanted -> wishes.merge(wanted, 1, Integer::sum)));
        Map<Field, TextIndex<F, D>> byField = new LinkedHashMap<>();
        for (int order = 0; order < rules.size(); order++) {
            Rule rule = rules.get(order);
            LoadedRule<F, D> loaded = new LoadedRule<>(order, predicates.all(rule), decisions(rule, decider));
            wanted(rule)
                    .min(Comparator.comparing(wishes::get))
                    .ifPresentOrElse(
                            rarest -> byField.computeIfAbsent(
                                            rarest.field(), field -> new TextIndex<>(type.reader(field)))
                                    .add(rarest.text(), loaded),
                            () -> everyTime.add(loaded));
        }
        indexes = List.copyOf(byField.values());
    }

    private static <F, D> List<Function<F, D>> decisions(Rule rule, Decider<F, D> decider) {
        List<Function<F, D>> decisions = new ArrayList<>();
        rule.actions().forEach(action -> decisions.add(decider.decisionOf(rule, action)));
        return decisions;
    }

    private static Stream<Wanted> wanted(Rule rule) {
        return rule.conditions().stream().flatMap(Candidates::wanted);
    }

    private static Stream<Wanted> wanted(Condition condition) {
        if (condition instanceof Condition.And both) {
            return Stream.concat(wanted(both.left()), wanted(both.right()));
        }
        if (condition instanceof Contains contains && !contains.negated()) {
            return Stream.of(new Wanted(contains.field(), contains.element().value()));
        }
        return condition instanceof Compare compare
                        && compare.comparison() == Comparison.EQUAL
                        && compare.right() instanceof Operand.Text text
                ? Stream.of(new Wanted(compare.field(), text.value()))
                : Stream.empty();
    }

    /** The rules that hold for the fact, in any order and some more than once. */
    List<LoadedRule<F, D>> of(F fact) {
        List<LoadedRule<F, D>> found = LoadedRule.withThoseThatHold(everyTime, fact, List.of());
        for (int i = 0; i < indexes.size(); i++) {
            found = indexes.get(i).withThoseThatHold(fact, found);
        }
        return found;
    }
}
