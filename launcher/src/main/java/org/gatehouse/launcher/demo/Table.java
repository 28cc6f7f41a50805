package org.gatehouse.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns: the first to the left, the others, which are figures, to the right. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heading) {
        rows.add(List.of(heading));
    }

    Table row(String name, long... figures) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (long figure : figures) {
            cells.add(String.valueOf(figure));
        }
        rows.add(cells);
        return this;
    }

    /** The table with its heading, every line indented and ended; nothing when it has no rows. */
    String text() {
        if (rows.size() == 1) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append("  ").append(padded(row.get(0), -width(0)));
            for (int column = 1; column < row.size(); column++) {
                text.append("  ").append(padded(row.get(column), width(column)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
    }

    /** A negative width pads on the right. */
    private static String padded(String cell, int width) {
        return String.format("%" + width + "s", cell);
    }
}
