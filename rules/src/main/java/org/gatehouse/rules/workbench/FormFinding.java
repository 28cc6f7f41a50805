package org.gatehouse.rules.workbench;

import java.util.List;
import java.util.Locale;

/**
 * What keeps a form from being a rule.
 *
 * @param place name, when (the top group), when.0.2 (a condition or group by its {@link FormPath}), then (the actions),
 *     then.1 (an action, from 0), or "" for the rule as a whole
 * @param arguments what the sentence names
 */
public record FormFinding(String place, Problem problem, List<String> arguments) {

    static final String NAME = "name";
    private static final String WHEN = "when";
    static final String THEN = "then";

    public FormFinding {
        arguments = List.copyOf(arguments);
    }

    static String when(FormPath path) {
        return path.isTop() ? WHEN : WHEN + "." + path;
    }

    static String then(int action) {
        return THEN + "." + action;
    }

    /** Whether something is only not filled in yet; all else was filled in wrongly. */
    public boolean isMissing() {
        return switch (problem) {
            case NAME_MISSING, GROUP_EMPTY, FIELD_MISSING, VALUE_MISSING, NO_ACTION, ACTION, ARGUMENT_MISSING -> true;
            default -> false;
        };
    }

    /** The sentence in the reader's language. */
    public String text(Locale locale) {
        return Phrases.ofRules(locale).text("problem." + problem, arguments);
    }

    /** What is missing or does not fit. */
    public enum Problem {
        NAME_MISSING,
        NAME,
        GROUP_EMPTY,
        FIELD_MISSING,
        FIELD,
        OPERATOR,
        VALUE_MISSING,
        VALUE,
        /** A whole number of at most 18 digits. */
        NUMBER,
        /** The field compared with is unknown or of another type. */
        OTHER_FIELD,
        NO_ACTION,
        /** At most {0}. */
        ACTIONS,
        ACTION,
        ARGUMENT_MISSING,
        ARGUMENT,
        /** A number from {0} to {1}. */
        RANGE,
        QUOTED_FIELD,
        TOO_DEEP,
        TOO_LONG,
        CHARACTER,
        /** Anything else that the checker of rules refuses. */
        REFUSED
    }
}
