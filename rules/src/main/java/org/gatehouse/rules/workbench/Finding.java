package org.gatehouse.rules.workbench;

import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.message.FindingText;

/**
 * Something that the check of a rulebook has to say, at its place.
 *
 * @param part "rules", or the name of a table
 * @param line from 1 in the part as written, the header row of a table included
 * @param column from 1, in characters of that line
 * @param rule name of the rule or row it is about, or ""
 * @param key of the sentence
 * @param arguments what the sentence names
 */
public record Finding(
        Severity severity, String part, int line, int column, String rule, String key, List<String> arguments) {

    /** The part that is not a table. */
    public static final String RULES = "rules";

    public Finding {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("Lines and columns count from 1: " + line + ":" + column);
        }
        arguments = List.copyOf(arguments);
    }

    /** Whether the rulebook cannot be taken into force because of it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What was found, in a person's language. */
    public String text(Locale locale) {
        return FindingText.of(key, arguments, locale);
    }
}
