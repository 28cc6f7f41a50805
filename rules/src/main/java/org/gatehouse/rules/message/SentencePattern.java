package org.gatehouse.rules.message;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills arguments into a sentence: {@code {0}} is the first argument, {@code {*}} all of them joined by commas. A
 * stretch in square brackets is left out when an argument it names is missing.
 */
public final class SentencePattern {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d|\\*)\\}");

    private SentencePattern() {}

    /** The sentence with its arguments. */
    public static String fill(String pattern, List<String> arguments) {
        String kept = OPTIONAL.matcher(pattern)
                .replaceAll(stretch ->
                        Matcher.quoteReplacement(isComplete(stretch.group(1), arguments) ? stretch.group(1) : ""));
        return PLACE.matcher(kept).replaceAll(place -> Matcher.quoteReplacement(argument(place.group(1), arguments)));
    }

    private static boolean isComplete(String stretch, List<String> arguments) {
        return PLACE.matcher(stretch).results().noneMatch(place -> argument(place.group(1), arguments)
                .isEmpty());
    }

    private static String argument(String place, List<String> arguments) {
        if (place.equals("*")) {
            return String.join(", ", arguments);
        }
        int index = Integer.parseInt(place);
        return index < arguments.size() ? arguments.get(index) : "";
    }
}
