package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.message.Quote;
import org.gatehouse.rules.text.Characters;
import org.gatehouse.rules.workbench.TableRows.TableRow;

/**
 * Cells that load and still cannot be meant: control characters, words as long as a book, and values that their column
 * does not offer. They are errors of a draft only; what is in force already stays so.
 */
final class CellErrors {

    /** Most characters of a cell that decisions read; explanations and tests hold whole texts. */
    static final int LENGTH_MAX = 1_000;

    private static final Set<String> OF_TEXTS = Set.of("explanations", TestTable.NAME);

    private final TableSchema schema;
    private final List<Finding> findings = new ArrayList<>();

    private CellErrors(TableSchema schema) {
        this.schema = schema;
    }

    /** @param told what has been found; a row that has an error is not called wrong for its choices too */
    static List<Finding> of(RulebookKind kind, RulebookSource source, List<Finding> told) {
        List<Finding> findings = new ArrayList<>();
        for (TableSchema schema : kind.tables()) {
            CellErrors errors = new CellErrors(schema);
            Set<Integer> wrongLines = told.stream()
                    .filter(finding -> finding.isError() && finding.part().equals(schema.name()))
                    .map(Finding::line)
                    .collect(Collectors.toSet());
            for (TableRow row : TableRows.of(schema, source.tables())) {
                schema.columns().forEach(column -> errors.check(row, column, wrongLines.contains(row.line())));
            }
            findings.addAll(errors.findings);
        }
        return findings;
    }

    private void check(TableRow row, Column column, boolean known) {
        String cell = row.cell(column.name());
        OptionalInt forbidden = Characters.firstForbidden(cell);
        if (forbidden.isPresent()) {
            String unit = "U+%04X".formatted((int) cell.charAt(forbidden.getAsInt()));
            bad(row, column, forbidden.getAsInt(), "cell-control", unit);
        } else if (cell.length() > LENGTH_MAX && !OF_TEXTS.contains(schema.name())) {
            bad(row, column, 0, "cell-long", Integer.toString(cell.length()), Integer.toString(LENGTH_MAX));
        } else if (!known
                && column.type() == Column.Type.CHOICE
                && !column.choices().contains(cell)) {
            bad(row, column, 0, "cell-choice", offered(column));
        }
    }

    private static String offered(Column column) {
        return column.choices().stream().filter(choice -> !choice.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The sentence names the row first, then the column and what the cell holds. */
    private void bad(TableRow row, Column column, int index, String key, String more, String... rest) {
        List<String> arguments = new ArrayList<>(
                List.of(Integer.toString(row.line()), column.name(), Quote.of(row.cell(column.name())), more));
        arguments.addAll(List.of(rest));
        findings.add(Findings.error(
                schema.name(),
                row.line(),
                row.place(column.name()) + index,
                Quote.of(row.label()),
                key,
                arguments.toArray()));
    }
}
