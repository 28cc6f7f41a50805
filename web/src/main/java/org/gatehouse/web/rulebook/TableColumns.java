package org.gatehouse.web.rulebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.TableWords;
import org.gatehouse.web.sheet.SheetColumn;
import org.gatehouse.web.text.Languages;

/** The columns of a table with their words, for the grid and for files. */
final class TableColumns {

    private static final List<String> YES_AND_NO = List.of("yes", "no");

    private TableColumns() {}

    /** What may stand in a cell, by value with its word in one language; empty where anything may. */
    static Map<String, String> choices(TableSchema table, Column column, Locale locale) {
        TableWords words = TableWords.of(locale);
        Map<String, String> choices = new LinkedHashMap<>();
        values(column).forEach(value -> choices.put(value, words.choice(table, column, value)));
        return choices;
    }

    private static List<String> values(Column column) {
        return switch (column.type()) {
            case CHOICE -> column.choices();
            case FLAG -> YES_AND_NO;
            default -> List.of();
        };
    }

    /** For files: written in the reader's language, read in all. */
    static List<SheetColumn> of(TableSchema table, Locale reader) {
        return table.columns().stream()
                .map(column -> sheetColumn(table, column, reader))
                .toList();
    }

    private static SheetColumn sheetColumn(TableSchema table, Column column, Locale reader) {
        Map<String, String> values = new HashMap<>();
        Languages.ALL.forEach(language -> choices(table, column, language)
                .forEach((value, word) -> values.putIfAbsent(SheetColumn.folded(word), value)));
        choices(table, column, reader).forEach((value, word) -> values.put(SheetColumn.folded(word), value));
        return new SheetColumn(
                column,
                TableWords.of(reader).label(table, column),
                Languages.ALL.stream()
                        .map(language -> TableWords.of(language).label(table, column))
                        .distinct()
                        .collect(Collectors.toList()),
                choices(table, column, reader),
                values);
    }

    /** What a cell of a new row holds. */
    static String standard(Column column) {
        return column.absentCell().orElseGet(() -> switch (column.type()) {
            case CHOICE -> column.choices().get(0);
            case FLAG -> "no";
            case WHOLE -> Long.toString(column.min());
            case DURATION -> "PT0S";
            case NAME, WORD, TEXT, DATE -> "";
        });
    }
}
