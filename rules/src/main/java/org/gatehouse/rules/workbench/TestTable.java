package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.workbench.TableRows.TableRow;

/** Reads the table of tests row by row; a row that is wrong keeps its name. */
final class TestTable {

    static final String NAME = "tests";

    private static final String GIVEN = "given";
    private static final String EXPECT = "expect";
    private static final List<String> GATE_OUTCOME = List.of("disposition", "reason", "rule", "hours");

    private final RulebookKind kind;
    private final TableRow row;
    private final List<Finding> problems = new ArrayList<>();

    private TestTable(RulebookKind kind, TableRow row) {
        this.kind = kind;
        this.row = row;
    }

    /**
     * A row.
     *
     * @param test without what cannot be read
     * @param problems what is wrong with it
     */
    record Line(TableRow row, TestRow test, List<Finding> problems) {}

    /** In their order; none of a rulebook that does not exist. */
    static List<Line> read(RulebookSource source) {
        return RulebookKind.of(source.name()).stream()
                .flatMap(kind -> TableRows.of(kind.table(NAME).orElseThrow(), source.tables()).stream()
                        .map(row -> new TestTable(kind, row).read()))
                .toList();
    }

    private Line read() {
        Map<String, String> given = pairs(GIVEN);
        Map<String, String> expect = pairs(EXPECT);
        String name = row.cell("name");
        if (!TestRow.isName(name)) {
            add("name", 0, "cell-filled");
            name = "?";
        }
        if (problems.isEmpty()) {
            checkGiven(given);
            checkExpected(expect);
        }
        return new Line(row, new TestRow(name, given, expect), List.copyOf(problems));
    }

    private Map<String, String> pairs(String column) {
        try {
            return Pairs.read(row.cell(column));
        } catch (Pairs.Unreadable unreadable) {
            add(column, unreadable.offset(), String.valueOf(unreadable.getMessage()));
            return Map.of();
        }
    }

    private void checkGiven(Map<String, String> given) {
        List<Circumstance> known = Circumstances.of(kind);
        given.forEach((name, value) -> {
            if (known.stream().noneMatch(one -> one.name().equals(name))) {
                add(GIVEN, 0, "circumstance-unknown", name);
            }
        });
        try {
            Trial.requireAskable(kind, given);
        } catch (BadCircumstance bad) {
            if (problems.isEmpty()) {
                add(GIVEN, 0, "circumstance-unfit", bad.circumstance(), bad.value());
            }
        }
    }

    private void checkExpected(Map<String, String> expect) {
        if (expect.isEmpty()) {
            add(EXPECT, 0, "test-expects-nothing");
        }
        expect.keySet().stream()
                .filter(key -> !outcomeKeys(kind).contains(key))
                .forEach(key -> add(EXPECT, 0, "outcome-unknown", key, String.join(", ", outcomeKeys(kind))));
    }

    /** What an outcome tells. */
    static List<String> outcomeKeys(RulebookKind kind) {
        return switch (kind) {
            case CONTENT, FREQUENCY -> GATE_OUTCOME;
            case FAILURE -> List.of("consequence", "reason", "permanent", "rule");
            case INTERCEPT -> List.of("ttl", "scope", "key", "deletable", "contact", "rule");
            case REFUND -> List.of("percent", "rule");
            case REPLY -> List.of("meaning", "brand", "rule");
        };
    }

    /** The sentence names the row, the column, and the cell as it is written. */
    private void add(String column, int offset, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(row.line(), column, row.cell(column)));
        all.addAll(List.of(arguments));
        problems.add(Findings.error(NAME, row.line(), row.place(column) + offset, row.label(), key, all.toArray()));
    }
}
