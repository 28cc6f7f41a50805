package org.gatehouse.rules.language;

import java.util.List;
import java.util.Map;

/**
 * All that the rules of one rulebook may name.
 *
 * @param factType the one type a condition may match, such as "Message"
 * @param actions parameters by the action's name
 */
public record Vocabulary(String factType, Map<String, Field> fields, Map<String, List<Parameter>> actions) {

    public Vocabulary {
        fields = Map.copyOf(fields);
        actions = Map.copyOf(actions);
    }
}
