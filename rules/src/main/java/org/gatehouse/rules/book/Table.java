package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.RuleError;

/**
 * A rulebook's table: tab-separated values with a header row; lines that begin with # are remarks. Each cell is checked
 * by itself.
 */
final class Table {

    static final int ROWS_MAX = 100_000;

    private final String source;
    private final List<String> columns;
    private final List<RuleError> errors = new ArrayList<>();

    private Table(String source, List<String> columns) {
        this.source = source;
        this.columns = columns;
    }

    /**
     * Reads every row.
     *
     * @throws RulebookException naming every row that is wrong
     */
    static <T> List<T> read(RulebookSource book, String name, List<String> columns, Function<Row, T> reader) {
        String text = book.tables().get(name);
        String source = book.name() + "-" + name;
        if (text == null) {
            throw new RulebookException(source, List.of(new RuleError(1, 1, Fault.SYNTAX, "this table is missing")));
        }
        return new Table(source, columns).read(text, reader);
    }

    private <T> List<T> read(String text, Function<Row, T> reader) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(String.join("\t", columns))) {
            throw new RulebookException(
                    source,
                    List.of(new RuleError(1, 1, Fault.HEADER, "the columns are " + String.join(", ", columns))));
        }
        List<T> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int line = 2; line <= lines.size(); line++) {
            String written = lines.get(line - 1);
            if (!written.isBlank() && !written.startsWith("#")) {
                readRow(line, written, seen, reader, rows);
            }
        }
        if (rows.size() > ROWS_MAX) {
            errors.add(new RuleError(1, 1, Fault.TOO_LONG, "a table has at most " + ROWS_MAX + " rows"));
        }
        if (!errors.isEmpty()) {
            throw new RulebookException(source, errors);
        }
        return rows;
    }

    private <T> void readRow(int line, String written, Set<String> seen, Function<Row, T> reader, List<T> rows) {
        String[] cells = written.split("\t", -1);
        if (cells.length != columns.size()) {
            errors.add(new RuleError(
                    line, 1, Fault.SYNTAX, "a row has " + columns.size() + " cells, not " + cells.length));
            return;
        }
        if (!seen.add(written)) {
            errors.add(new RuleError(line, 1, Fault.SYNTAX, "this row is there twice"));
        }
        try {
            rows.add(reader.apply(new Row(columns, List.of(cells))));
        } catch (Row.BadCell bad) {
            errors.add(new RuleError(line, bad.column(), Fault.LITERAL, String.valueOf(bad.getMessage())));
        } catch (IllegalArgumentException bad) {
            errors.add(new RuleError(line, 1, Fault.LITERAL, String.valueOf(bad.getMessage())));
        }
    }
}
