package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.RuleError;

/**
 * A rulebook's table: tab-separated values with a header row; lines that begin with # and hold no tab are remarks. Each
 * cell is checked by itself.
 */
final class Table {

    static final int ROWS_MAX = 20_000;

    private final String source;
    private final TableSchema schema;
    private final List<RuleError> errors = new ArrayList<>();

    private Table(String source, TableSchema schema) {
        this.source = source;
        this.schema = schema;
    }

    /**
     * Reads every row. A table that was written before a column was there may lack it at its end.
     *
     * @throws RulebookException naming every row that is wrong
     */
    static <T> List<T> read(RulebookSource book, String name, Function<Row, T> reader) {
        TableSchema schema =
                RulebookKind.of(book.name()).flatMap(kind -> kind.table(name)).orElseThrow();
        String text = book.tables().get(name);
        String source = book.name() + "-" + name;
        if (text == null && (schema.optional() || !book.layer().isEmpty())) {
            return List.of(); // a layer below the platform says only what it adds
        }
        if (text == null) {
            throw new RulebookException(source, List.of(RuleError.of(1, 1, Fault.SYNTAX, "table-missing", name)));
        }
        return new Table(source, schema).read(text, reader);
    }

    private <T> List<T> read(String text, Function<Row, T> reader) {
        List<String> lines = text.lines().toList();
        List<String> header = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
        if (!isHeader(header)) {
            throw new RulebookException(
                    source,
                    List.of(RuleError.of(
                            1, 1, Fault.HEADER, "table-columns", String.join(", ", schema.columnNames()))));
        }
        List<T> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int line = 2; line <= lines.size(); line++) {
            String written = lines.get(line - 1);
            if (!written.isBlank() && !isRemark(written)) {
                readRow(line, written, header.size(), seen, reader, rows);
            }
        }
        if (rows.size() > ROWS_MAX) {
            errors.add(RuleError.of(1, 1, Fault.TOO_LONG, "rows-too-many", ROWS_MAX));
        }
        if (!errors.isEmpty()) {
            throw new RulebookException(source, errors);
        }
        return rows;
    }

    /** A word may begin with # too: a row of several cells is no remark. */
    private static boolean isRemark(String line) {
        return line.startsWith("#") && line.indexOf('\t') < 0;
    }

    private boolean isHeader(List<String> header) {
        List<String> names = schema.columnNames();
        return header.size() <= names.size()
                && header.equals(names.subList(0, header.size()))
                && schema.columns().subList(header.size(), names.size()).stream()
                        .allMatch(column -> column.absentCell().isPresent());
    }

    private <T> void readRow(
            int line, String written, int width, Set<String> seen, Function<Row, T> reader, List<T> rows) {
        List<String> cells = new ArrayList<>(List.of(written.split("\t", -1)));
        if (cells.size() != width) {
            errors.add(RuleError.of(line, 1, Fault.SYNTAX, "row-cells", line, width, cells.size()));
            return;
        }
        schema.columns()
                .subList(width, schema.columns().size())
                .forEach(column -> cells.add(column.absentCell().orElseThrow()));
        if (!seen.add(written)) {
            errors.add(RuleError.of(line, 1, Fault.SYNTAX, "row-twice", line));
        }
        try {
            rows.add(reader.apply(new Row(schema.columnNames(), cells)));
        } catch (Row.BadCell bad) {
            errors.add(bad.at(line));
        } catch (IllegalArgumentException bad) {
            errors.add(RuleError.of(line, 1, Fault.LITERAL, "row-unfit", line, String.valueOf(bad.getMessage())));
        }
    }
}
