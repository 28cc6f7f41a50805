package org.gatehouse.rules.language;

import java.util.List;

/**
 * A checked rule.
 *
 * @param conditions all must hold; none means always
 */
public record Rule(String name, List<Condition> conditions, List<Action> actions) {

    public Rule {
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }
}
