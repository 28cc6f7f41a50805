package org.gatehouse.web.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.message.FindingText;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.TableSheet;
import org.gatehouse.rules.workbench.TableWords;

/**
 * What the check says of a table, with rows, columns and choices called what its readers see: the check itself counts
 * lines of the text and knows columns by their names there.
 *
 * @param numbers the number that a row is shown under, by its index from 0
 */
record TableFindings(TableSchema schema, TableSheet sheet, IntUnaryOperator numbers, Locale locale) {

    private static final int ROW = 0;
    private static final int COLUMN = 1;
    private static final int OTHER_ROW = 2;
    private static final int CELL = 2;
    private static final int CHOICES = 3;
    private static final Set<String> OF_TWO_ROWS = Set.of("row-shadowed", "row-same-word", "name-twice");
    private static final String OF_CHOICES = "cell-choice";

    /** Of a table as the grid shows it: its first row is 1. */
    static TableFindings shown(TableSchema schema, TableSheet sheet, Locale locale) {
        return new TableFindings(schema, sheet, index -> index + 1, locale);
    }

    /** The sentence; as the check wrote it where it is about the whole table. */
    String text(Finding finding) {
        List<String> arguments = new ArrayList<>(finding.arguments());
        boolean ofRow = !arguments.isEmpty() && arguments.get(ROW).equals(Integer.toString(finding.line()));
        if (!ofRow || sheet.rowAt(finding.line()).isEmpty()) {
            return finding.text(locale);
        }
        arguments.set(ROW, number(arguments.get(ROW)));
        if (OF_TWO_ROWS.contains(finding.key())) {
            arguments.set(OTHER_ROW, number(arguments.get(OTHER_ROW)));
        } else if (arguments.size() > COLUMN) {
            nameColumn(finding.key(), arguments);
        }
        return FindingText.of(finding.key(), arguments, locale);
    }

    private String number(String line) {
        int row = sheet.rowAt(Integer.parseInt(line)).orElseThrow();
        return Integer.toString(numbers.applyAsInt(row));
    }

    private void nameColumn(String key, List<String> arguments) {
        int index = schema.columnNames().indexOf(arguments.get(COLUMN));
        if (index < 0) {
            return;
        }
        Column column = schema.columns().get(index);
        Map<String, String> choices = TableColumns.choices(schema, column, locale);
        arguments.set(COLUMN, TableWords.of(locale).label(schema, column));
        if (arguments.size() > CELL) {
            String cell = arguments.get(CELL);
            arguments.set(CELL, choices.getOrDefault(cell, cell));
        }
        if (key.equals(OF_CHOICES)) {
            arguments.set(CHOICES, String.join(", ", choices.values()));
        }
    }
}
