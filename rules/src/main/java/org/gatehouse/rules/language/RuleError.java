package org.gatehouse.rules.language;

import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.message.FindingText;

/**
 * One thing wrong with a text of rules or with a table.
 *
 * @param line from 1, in the text as written, without the header
 * @param column from 1
 * @param key of the sentence in {@link FindingText}
 * @param arguments what the sentence names
 */
public record RuleError(int line, int column, Fault fault, String key, List<String> arguments) {

    public RuleError {
        arguments = List.copyOf(arguments);
    }

    /** With what the sentence names. */
    public static RuleError of(int line, int column, Fault fault, String key, Object... arguments) {
        return new RuleError(
                line,
                column,
                fault,
                key,
                List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** In English, for logs: what was found and what would be right. */
    public String detail() {
        return FindingText.of(key, arguments, Locale.ENGLISH);
    }
}
