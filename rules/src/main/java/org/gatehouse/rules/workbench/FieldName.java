package org.gatehouse.rules.workbench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field's name as words go by it: fields that differ only in their number share their words.
 *
 * @param number the digits at the end of frequencyCount, else ""
 */
record FieldName(String stem, String number) {

    private static final Pattern NUMBERED = Pattern.compile("(frequencyCount)(\\d+)");

    static FieldName of(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? new FieldName(numbered.group(1), numbered.group(2)) : new FieldName(name, "");
    }
}
