package org.gatehouse.rules.workbench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.rules.book.RulebookSource;

/**
 * A row of a rulebook's table of tests: what must come out of what.
 *
 * @param name what it is about, as people say it
 * @param given circumstances that differ from the standard
 * @param expect what the outcome must say; what is not named may be anything. A test that expects nothing never passes
 */
public record TestRow(String name, Map<String, String> given, Map<String, String> expect) {

    private static final Pattern NAME = Pattern.compile("(?!\\s)\\P{Cc}+(?<!\\s)");

    public TestRow {
        if (!isName(name)) {
            throw new IllegalArgumentException("A test's name is one line without blanks around: '" + name + "'");
        }
        given = inOrder(given);
        expect = inOrder(expect);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static Map<String, String> inOrder(Map<String, String> pairs) {
        pairs.keySet().forEach(key -> {
            if (!Pairs.isKey(key)) {
                throw new IllegalArgumentException("Not a key of a test: '" + key + "'");
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
    }

    /** The rows of the table that can be read; the check tells of the others. */
    public static List<TestRow> read(RulebookSource source) {
        return TestTable.read(source).stream()
                .filter(line -> line.problems().isEmpty())
                .map(TestTable.Line::test)
                .toList();
    }

    /** As a row of the table, without line break. */
    public String cells() {
        return String.join("\t", name, Pairs.write(given), Pairs.write(expect));
    }
}
