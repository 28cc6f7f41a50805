package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.rules.book.TableSchema;

/**
 * A table's text cut into rows, so that some are exchanged and remarks stay where they are. Every row is as wide as the
 * schema: what an older table lacks is filled in, what a broken row has too much is left out. Cells are never trimmed.
 */
public final class TableSheet {

    private final TableSchema schema;
    private final List<Line> lines;

    private TableSheet(TableSchema schema, List<Line> lines) {
        this.schema = schema;
        this.lines = List.copyOf(lines);
    }

    /** A line below the header: a row when it has cells, else a remark or an empty line. */
    private record Line(String written, List<String> cells) {

        static Line ofRow(List<String> cells) {
            return new Line(String.join("\t", cells), List.copyOf(cells));
        }

        boolean isRow() {
            return !cells.isEmpty();
        }
    }

    /** Reads any text; of one that is no table of this schema it makes what it can. */
    public static TableSheet of(TableSchema schema, String text) {
        List<String> written = text.lines().toList();
        int width = written.isEmpty() ? 0 : written.get(0).split("\t", -1).length;
        return new TableSheet(
                schema,
                written.stream().skip(1).map(line -> read(schema, line, width)).toList());
    }

    private static Line read(TableSchema schema, String line, int width) {
        boolean remark = line.startsWith("#") && line.indexOf('\t') < 0;
        return new Line(line, line.isEmpty() || remark ? List.of() : cells(schema, line, width));
    }

    private static List<String> cells(TableSchema schema, String line, int width) {
        String[] written = line.split("\t", -1);
        return IntStream.range(0, schema.columns().size())
                .mapToObj(index -> index < written.length
                        ? written[index]
                        : index < width
                                ? ""
                                : schema.columns().get(index).absentCell().orElse(""))
                .toList();
    }

    /** The rows in their order, remarks left out. */
    public List<List<String>> rows() {
        return lines.stream().filter(Line::isRow).map(Line::cells).toList();
    }

    /**
     * The same with some rows exchanged for others, of which there may be more or fewer.
     *
     * @param from index of the first of them, from 0; the number of rows to append
     * @throws IllegalArgumentException when these rows are not there, or a cell cannot be written in a table
     */
    public TableSheet spliced(int from, int removed, List<List<String>> rows) {
        int[] places = IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).isRow())
                .toArray();
        if (from < 0 || removed < 0 || from + (long) removed > places.length) {
            throw new IllegalArgumentException("There are " + places.length + " rows, not " + removed + " at " + from);
        }
        rows.forEach(this::requireWritable);
        List<Line> changed = new ArrayList<>(lines);
        int at = from < places.length ? places[from] : lines.size();
        for (int index = from + removed - 1; index >= from; index--) {
            changed.remove(places[index]);
        }
        changed.addAll(at, rows.stream().map(Line::ofRow).toList());
        return new TableSheet(schema, changed);
    }

    private void requireWritable(List<String> row) {
        boolean writable = row.size() == schema.columns().size()
                && !read(schema, String.join("\t", row), row.size()).cells().isEmpty()
                && row.stream().noneMatch(cell -> cell.chars().anyMatch(unit -> unit == '\t' || unit < ' '));
        if (!writable) {
            throw new IllegalArgumentException("This is no row of " + schema.name() + ": " + row);
        }
    }

    /** As it is stored: all columns of the schema, whatever was read. */
    public String text() {
        return lines.stream()
                .map(line -> (line.isRow() ? String.join("\t", line.cells()) : line.written()) + "\n")
                .collect(Collectors.joining("", schema.header(), ""));
    }

    /** The row that stands in a line of the text as it was read; empty for header, remarks and lines beyond. */
    public OptionalInt rowAt(int line) {
        int index = line - 2;
        if (index < 0 || index >= lines.size() || !lines.get(index).isRow()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                (int) lines.subList(0, index).stream().filter(Line::isRow).count());
    }

    /** Index of the column in which a character of a line stands, both counted from 1; the last where it is beyond. */
    public int columnAt(int line, int character) {
        List<String> cells = rowAt(line).isPresent() ? lines.get(line - 2).cells() : Collections.<String>emptyList();
        int end = 0;
        for (int index = 0; index < cells.size(); index++) {
            end += cells.get(index).length() + 1;
            if (character <= end) {
                return index;
            }
        }
        return Math.max(0, cells.size() - 1);
    }
}
