package org.gatehouse.rules.language;

import java.util.List;

/** What a rule does when its conditions hold. */
public record Action(String name, List<Operand> arguments) {

    public Action {
        arguments = List.copyOf(arguments);
    }
}
