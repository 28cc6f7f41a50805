package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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

    private final List<Tried<F, D>> everyTime = new ArrayList<>();
    private final Map<Field, Index<F, D>> indexes = new LinkedHashMap<>();

    private record Tried<F, D>(Integer order, Predicate<F> holds, List<Function<F, D>> decisions) {}

    /** @param reader the field's text or texts */
    private record Index<F, D>(Function<F, List<String>> reader, Map<String, List<Tried<F, D>>> byText) {}

    private record Wanted(Field field, String text) {}

    Candidates(FactType<F> type, List<Rule> rules, Decider<F, D> decider) {
        Predicates<F> predicates = new Predicates<>(type);
        Map<Wanted, Integer> wishes = new HashMap<>();
        rules.forEach(rule -> wanted(rule).forEach(wanted -> wishes.merge(wanted, 1, Integer::sum)));
        for (int order = 0; order < rules.size(); order++) {
            Rule rule = rules.get(order);
            Optional<Wanted> rarest = wanted(rule).min(Comparator.comparing(wishes::get));
            rarest.map(wanted -> placeOf(wanted, predicates))
                    .orElse(everyTime)
                    .add(new Tried<>(order, predicates.all(rule), decisions(rule, decider)));
        }
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

    private List<Tried<F, D>> placeOf(Wanted wanted, Predicates<F> predicates) {
        return indexes.computeIfAbsent(wanted.field(), field -> new Index<>(predicates.texts(field), new HashMap<>()))
                .byText()
                .computeIfAbsent(wanted.text(), text -> new ArrayList<>());
    }

    /** The rules that hold for the fact, in any order. */
    List<Candidate<F, D>> of(F fact) {
        List<Candidate<F, D>> found = new ArrayList<>(0);
        addThatHold(everyTime, fact, found);
        for (Index<F, D> index : indexes.values()) {
            List<String> texts = index.reader().apply(fact);
            for (int place = 0; place < texts.size(); place++) {
                List<Tried<F, D>> rules = index.byText().get(texts.get(place));
                if (rules != null && texts.indexOf(texts.get(place)) == place) {
                    addThatHold(rules, fact, found);
                }
            }
        }
        return found;
    }

    private static <F, D> void addThatHold(List<Tried<F, D>> rules, F fact, List<Candidate<F, D>> found) {
        for (Tried<F, D> rule : rules) {
            if (rule.holds().test(fact)) {
                found.add(new Candidate<>(rule.order(), fact, rule.decisions()));
            }
        }
    }
}
