package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.TableSchema;

/**
 * The rows of a table with their places, for the check; those that have not as many cells as the header are left out.
 */
final class TableRows {

    private TableRows() {}

    /**
     * A row.
     *
     * @param line from 1, the header included
     * @param cells as many as the schema has columns
     */
    record TableRow(TableSchema schema, int line, List<String> cells) {

        String cell(String column) {
            return cells.get(schema.columnNames().indexOf(column));
        }

        /** Where the cell begins in its line, from 1. */
        int place(String column) {
            return placeOf(schema.columnNames().indexOf(column));
        }

        int placeOf(int index) {
            int place = 1;
            for (String cell : cells.subList(0, index)) {
                place += cell.length() + 1;
            }
            return place;
        }

        /** The row's name, or what stands first in it. */
        String label() {
            return cells.get(0);
        }
    }

    /** Of a text that is no table of the schema, none. */
    static List<TableRow> of(TableSchema schema, Map<String, String> tables) {
        List<String> lines = tables.getOrDefault(schema.name(), "").lines().toList();
        List<String> header = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
        List<Column> columns = schema.columns();
        if (header.size() > columns.size()
                || !header.equals(schema.columnNames().subList(0, header.size()))) {
            return List.of();
        }
        List<String> absent = columns.subList(header.size(), columns.size()).stream()
                .map(column -> column.absentCell().orElse(""))
                .toList();
        List<TableRow> rows = new ArrayList<>();
        for (int index = 1; index < lines.size(); index++) {
            List<String> cells = new ArrayList<>(List.of(lines.get(index).split("\t", -1)));
            if (isRow(lines.get(index)) && cells.size() == header.size()) {
                cells.addAll(absent);
                rows.add(new TableRow(schema, index + 1, List.copyOf(cells)));
            }
        }
        return rows;
    }

    static boolean isRow(String line) {
        return !line.isBlank() && (!line.startsWith("#") || line.indexOf('\t') >= 0);
    }
}
