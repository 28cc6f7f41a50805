package org.gatehouse.web.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.answer.FieldError;

/** What became of a file that shall be a table: all of its rows, or nothing and every reason. */
public sealed interface TableImport {

    /** The most rows of a table (requirement of rulebooks). */
    int ROWS_MAX = 20_000;

    /** The largest file. */
    int BYTES_MAX = 16 << 20;

    /**
     * Every cell fits.
     *
     * @param rows as wide as the table, values as they are stored
     * @param numbers of the rows in the file, so that what is found later can be named too
     */
    record Read(List<List<String>> rows, List<Integer> numbers) implements TableImport {
        public Read {
            rows = List.copyOf(rows);
            numbers = List.copyOf(numbers);
        }
    }

    /** Nothing was taken. */
    record Refused(List<BadCell> cells) implements TableImport {
        public Refused {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads a file; its columns may come in any order, those that have a value of their own may be missing. A file
     * without rows is refused: it would empty the table.
     */
    static TableImport of(List<SheetColumn> columns, String fileName, byte[] content) {
        Optional<SheetFormat> format = SheetFormat.of(fileName);
        if (format.isEmpty()) {
            return refused("sheet.kind", fileName);
        }
        if (content.length > BYTES_MAX) {
            return refused("sheet.large", Integer.toString(BYTES_MAX >> 20));
        }
        try {
            List<SheetRow> rows = format.get().read(content, ROWS_MAX + 1);
            if (rows.isEmpty()) {
                return refused("sheet.empty");
            }
            return rows.size() > ROWS_MAX + 1
                    ? refused("sheet.rows", Integer.toString(ROWS_MAX))
                    : new Reading(columns, rows.get(0)).of(rows.subList(1, rows.size()));
        } catch (UnreadableSheet unreadable) {
            return new Refused(List.of(new BadCell(0, "", unreadable.error())));
        }
    }

    private static Refused refused(String key, String... arguments) {
        return new Refused(List.of(new BadCell(0, "", new FieldError("file", key, arguments))));
    }

    /** Puts the cells of a file where they belong. */
    final class Reading {

        private final List<SheetColumn> columns;
        private final SheetRow header;
        private final List<Integer> places;
        private final List<BadCell> bad = new ArrayList<>();

        private Reading(List<SheetColumn> columns, SheetRow header) {
            this.columns = columns;
            this.header = header;
            this.places = columns.stream().map(this::place).toList();
            requireKnownTitles();
        }

        /** Where a column stands in the file; -1 where it is missing. */
        private int place(SheetColumn column) {
            List<Integer> found = new ArrayList<>();
            for (int index = 0; index < header.cells().size(); index++) {
                if (column.isCalled(header.cell(index))) {
                    found.add(index);
                }
            }
            if (found.size() > 1) {
                add(header, column.title(), new FieldError("file", "csv.columnTwice", column.title()));
            }
            if (found.isEmpty() && column.column().absentCell().isEmpty()) {
                add(header, column.title(), new FieldError("file", "sheet.columnMissing", column.title()));
            }
            return found.isEmpty() ? -1 : found.get(0);
        }

        private void requireKnownTitles() {
            Set<Integer> known = new HashSet<>(places);
            String titles = columns.stream().map(SheetColumn::title).collect(Collectors.joining(", "));
            for (int index = 0; index < header.cells().size(); index++) {
                String title = header.cell(index).strip();
                boolean named = columns.stream().anyMatch(column -> column.isCalled(title));
                if (!title.isEmpty() && !named && !known.contains(index)) {
                    add(header, title, new FieldError("file", "sheet.columnUnknown", title, titles));
                }
            }
        }

        private TableImport of(List<SheetRow> rows) {
            if (bad.isEmpty() && rows.isEmpty()) {
                return refused("sheet.noRows");
            }
            List<List<String>> read = new ArrayList<>();
            if (bad.isEmpty()) {
                rows.forEach(row -> read.add(read(row)));
            }
            return bad.isEmpty()
                    ? new Read(read, rows.stream().map(SheetRow::number).toList())
                    : new Refused(bad);
        }

        private List<String> read(SheetRow row) {
            List<String> cells = new ArrayList<>();
            for (int index = 0; index < columns.size(); index++) {
                cells.add(cell(row, columns.get(index), places.get(index)));
            }
            requireTitles(row);
            return cells;
        }

        /** What stands under no title belongs nowhere: such a column is named by its letter. */
        private void requireTitles(SheetRow row) {
            for (int index = 0; index < row.cells().size(); index++) {
                if (header.cell(index).isBlank() && !row.cell(index).isBlank()) {
                    add(row, SheetWidth.letters(index + 1), new FieldError("file", "sheet.untitled"));
                }
            }
        }

        private String cell(SheetRow row, SheetColumn column, int place) {
            try {
                return place < 0 ? column.column().absentCell().orElse("") : CellText.read(column, row.cell(place));
            } catch (CellText.Bad unfit) {
                add(row, column.title(), unfit.error());
                return "";
            }
        }

        private void add(SheetRow row, String column, FieldError error) {
            bad.add(new BadCell(row.number(), column, error));
        }
    }
}
