package org.gatehouse.rules.workbench;

import java.util.List;

/**
 * One thing that a question to a rulebook is made of, for forms and tests.
 *
 * @param name as tests write it
 * @param standard its value where nothing is given
 * @param choices of a CHOICE, in the order in which they are offered; for other types some that are offered, or none
 */
public record Circumstance(String name, Type type, String standard, List<String> choices) {

    public Circumstance {
        choices = List.copyOf(choices);
        if (type == Type.CHOICE && !choices.contains(standard)) {
            throw new IllegalArgumentException("The standard is one of the choices: " + name + " " + standard);
        }
    }

    /** What its value is. */
    public enum Type {
        /** One line. */
        TEXT,
        /** Several lines. */
        LONG_TEXT,
        /** Integer from 0, in digits. */
        WHOLE,
        /** yes or no. */
        FLAG,
        /** One of the choices. */
        CHOICE,
        /** ISO 8601, such as 2026-12-31. */
        DATE,
        /** 0 to 23. */
        HOUR
    }
}
