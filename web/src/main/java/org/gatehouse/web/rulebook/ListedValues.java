package org.gatehouse.web.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several values as people list them, separated by commas or semicolons of any script. A value that holds a separator,
 * a quotation mark or outer blanks stands in quotation marks, doubled within, as in CSV (RFC 4180).
 */
final class ListedValues {

    private static final String SEPARATORS = ",，、;；\\r\\n";
    private static final Pattern VALUE =
            Pattern.compile("\\s*\"((?:[^\"]|\"\")*)\"\\s*(?=[" + SEPARATORS + "]|$)|([^" + SEPARATORS + "]+)");
    private static final Pattern QUOTED = Pattern.compile("[" + SEPARATORS + "\"]|^\\s|\\s$");

    private ListedValues() {}

    static String write(List<String> values) {
        return values.stream()
                .map(value -> QUOTED.matcher(value).find() ? "\"" + value.replace("\"", "\"\"") + "\"" : value)
                .collect(Collectors.joining(", "));
    }

    /** Empty values are none. */
    static List<String> read(String listed) {
        List<String> values = new ArrayList<>();
        Matcher found = VALUE.matcher(listed);
        while (found.find()) {
            String quoted = found.group(1);
            String value = quoted == null ? found.group(2).strip() : quoted.replace("\"\"", "\"");
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }
}
