package org.gatehouse.web.sheet;

import java.util.List;

/**
 * A row of a file as it was read.
 *
 * @param number as the spreadsheet shows it, from 1; the header row is a row
 */
record SheetRow(int number, List<String> cells) {

    SheetRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Cells to the right of the last filled one are empty. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
