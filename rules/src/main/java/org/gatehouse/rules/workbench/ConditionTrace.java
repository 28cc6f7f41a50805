package org.gatehouse.rules.workbench;

import java.util.List;
import org.gatehouse.rules.language.Condition;

/**
 * One condition of a rule beside a question.
 *
 * @param actual what the fields it names were, in the order in which it names them, each as {@code field=value}
 */
public record ConditionTrace(Condition condition, boolean held, List<String> actual) {

    public ConditionTrace {
        actual = List.copyOf(actual);
    }
}
