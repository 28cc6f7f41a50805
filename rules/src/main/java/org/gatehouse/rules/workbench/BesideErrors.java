package org.gatehouse.rules.workbench;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.message.Quote;
import org.gatehouse.rules.workbench.TableRows.TableRow;

/** What loading does not look at: tables that no decision reads or that are unknown, and what is too much. */
final class BesideErrors {

    private static final int TTL_DAYS_MAX = 366;

    private final RulebookKind kind;
    private final RulebookSource source;
    private final List<Finding> findings = new ArrayList<>();

    private BesideErrors(RulebookKind kind, RulebookSource source) {
        this.kind = kind;
        this.source = source;
    }

    static List<Finding> of(RulebookKind kind, RulebookSource source) {
        BesideErrors errors = new BesideErrors(kind, source);
        source.tables().keySet().stream()
                .filter(table -> kind.table(table).isEmpty())
                .sorted()
                .forEach(table -> errors.findings.add(Findings.error(table, 1, 1, "", "table-unknown", table)));
        errors.checkTexts("explanations");
        errors.checkTexts(TestTable.NAME);
        TestTable.read(source).forEach(line -> errors.findings.addAll(line.problems()));
        if (kind == RulebookKind.INTERCEPT) {
            errors.rows("outcomes").forEach(errors::checkTtl);
        }
        return errors.findings;
    }

    private List<TableRow> rows(String table) {
        return TableRows.of(kind.table(table).orElseThrow(), source.tables());
    }

    /** Header, number of cells, and cells that must be filled or chosen. */
    private void checkTexts(String table) {
        TableSchema schema = kind.table(table).orElseThrow();
        String text = source.tables().getOrDefault(table, schema.header());
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(String.join("\t", schema.columnNames()))) {
            findings.add(Findings.error(table, 1, 1, "", "table-columns", String.join(", ", schema.columnNames())));
            return;
        }
        int width = schema.columns().size();
        for (int line = 2; line <= lines.size(); line++) {
            String written = lines.get(line - 1);
            int cells = written.split("\t", -1).length;
            if (TableRows.isRow(written) && cells != width) {
                findings.add(
                        Findings.error(table, line, 1, written.split("\t", 2)[0], "row-cells", line, width, cells));
            }
        }
        List<TableRow> rows = rows(table);
        if (rows.size() > RulebookCheck.ROWS_MAX) {
            findings.add(Findings.error(table, 1, 1, "", "rows-too-many", RulebookCheck.ROWS_MAX));
        }
        rows.forEach(row -> schema.columns().forEach(column -> checkCell(row, column)));
    }

    private void checkCell(TableRow row, Column column) {
        String cell = row.cell(column.name());
        if (column.type() == Column.Type.WORD && (cell.isBlank() || !cell.equals(cell.strip()))) {
            bad(row, column.name(), "cell-filled");
        } else if (column.type() == Column.Type.CHOICE && !column.choices().contains(cell)) {
            bad(row, column.name(), "cell-choice", String.join(", ", column.choices()));
        }
    }

    private void checkTtl(TableRow row) {
        try {
            if (Duration.parse(row.cell("ttl")).compareTo(Duration.ofDays(TTL_DAYS_MAX)) > 0) {
                bad(row, "ttl", "ttl-out-of-range", TTL_DAYS_MAX);
            }
        } catch (DateTimeParseException told) {
            return;
        }
    }

    private void bad(TableRow row, String column, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(row.line(), column, Quote.of(row.cell(column))));
        all.addAll(List.of(arguments));
        findings.add(
                Findings.error(row.schema().name(), row.line(), row.place(column), row.label(), key, all.toArray()));
    }
}
