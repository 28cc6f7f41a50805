package org.gatehouse.rules.workbench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row of a rulebook's table of tests: what must come out of what.
 *
 * @param name what it is about, as people say it
 * @param given circumstances that differ from the standard
 * @param expect what the outcome must say; what is not named may be anything
 */
public record TestRow(String name, Map<String, String> given, Map<String, String> expect) {

    private static final Pattern NAME = Pattern.compile("(?![\\s#])\\P{Cc}+(?<!\\s)");

    public TestRow {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A test's name is one line without blanks around: '" + name + "'");
        }
        if (expect.isEmpty()) {
            throw new IllegalArgumentException("A test expects something: " + name);
        }
        given = inOrder(given);
        expect = inOrder(expect);
    }

    private static Map<String, String> inOrder(Map<String, String> pairs) {
        pairs.keySet().forEach(key -> {
            if (!Pairs.isKey(key)) {
                throw new IllegalArgumentException("Not a key of a test: '" + key + "'");
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
    }

    /** As a row of the table, without line break. */
    public String cells() {
        return String.join("\t", name, Pairs.write(given), Pairs.write(expect));
    }
}
