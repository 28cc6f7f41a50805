package org.gatehouse.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.rules.message.Quote;

/**
 * One field that cannot be accepted. {@code key} names a message in the bundles ({@code error.<key>}), with
 * {@code arguments} for its places: first the offending value where there is one.
 */
public record FieldError(String field, String key, List<String> arguments) {

    private static final int VALUE_SHOWN_MAX = 80;

    /** Their first argument is a sentence or a list, and whole. */
    private static final Pattern OF_SENTENCES = Pattern.compile("rulebook\\.|csv\\.");

    public FieldError(String field, String key, String... arguments) {
        this(field, key, List.of(arguments));
    }

    /** The arguments as a sentence can show them: an offending value is cut where it is too long to be read. */
    public List<String> shown() {
        if (arguments.isEmpty()
                || arguments.get(0).length() <= VALUE_SHOWN_MAX
                || OF_SENTENCES.matcher(key).lookingAt()) {
            return arguments;
        }
        List<String> shown = new ArrayList<>(arguments);
        shown.set(0, Quote.of(arguments.get(0)));
        return shown;
    }
}
