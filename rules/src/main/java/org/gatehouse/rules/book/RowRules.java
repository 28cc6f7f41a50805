package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.rules.engine.Decider;
import org.gatehouse.rules.engine.FactType;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;

/**
 * Collects the rules of a rulebook whose answer is one value: first those of its text, then its table's rows, each with
 * the value it answers. The first that holds decides.
 *
 * @param <F> the fact
 * @param <D> the answer
 */
final class RowRules<F, D> {

    private static final String ROW = "row";

    private final List<Rule> rules = new ArrayList<>();
    private final Map<Action, D> answers = new HashMap<>();

    RowRules(List<Rule> written) {
        rules.addAll(written);
    }

    void add(String name, List<Condition> conditions, D answer) {
        Action action = new Action(ROW, List.of(new Operand.Whole(answers.size())));
        answers.put(action, answer);
        rules.add(new Rule(name, conditions, List.of(action)));
    }

    /** @param written says what the actions of written rules answer */
    RuleEngine<F, D> engine(FactType<F> type, Decider<F, D> written) {
        return RuleEngine.of(type, rules, (rule, action) -> {
            if (!action.name().equals(ROW)) {
                return written.decisionOf(rule, action);
            }
            D answer = Objects.requireNonNull(answers.get(action));
            return fact -> answer;
        });
    }
}
