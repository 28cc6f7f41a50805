package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.gatehouse.rules.engine.Decider;
import org.gatehouse.rules.engine.FactType;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Rule;

/**
 * Collects the rules of a rulebook whose answer is one value: first those of its text, then its table's rows, each with
 * the value it answers. The first that holds decides.
 *
 * @param <F> the fact
 * @param <D> the answer
 */
final class RowRules<F, D> {

    private final List<Rule> rules = new ArrayList<>();
    private final IdentityHashMap<Rule, D> answers = new IdentityHashMap<>();

    RowRules(List<Rule> written) {
        rules.addAll(written);
    }

    /** @param action what a written rule with the same answer would do */
    void add(String name, List<Condition> conditions, Action action, D answer) {
        Rule rule = new Rule(name, conditions, List.of(action));
        answers.put(rule, answer);
        rules.add(rule);
    }

    /** @param written says what the actions of written rules answer */
    RuleEngine<F, D> engine(FactType<F> type, Decider<F, D> written) {
        return RuleEngine.of(type, rules, (rule, action) -> {
            D answer = answers.get(rule);
            return answer == null ? written.decisionOf(rule, action) : fact -> answer;
        });
    }
}
