package org.gatehouse.rules.book;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** One row of a table, read cell by cell with its type. */
final class Row {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,119}");

    private final List<String> columns;
    private final List<String> cells;

    Row(List<String> columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** A cell that does not hold what its column needs. */
    static final class BadCell extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int column;

        BadCell(int column, String message) {
            super(message, null, false, false);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    /** As written; may be empty. */
    String text(String column) {
        return cells.get(columns.indexOf(column));
    }

    /** The name under which decisions cite the row. */
    String name() {
        return matching("name", NAME, "small letters, digits and -");
    }

    String filled(String column) {
        String cell = text(column);
        if (cell.isBlank() || !cell.equals(cell.strip())) {
            throw bad(column, "must be filled, without blanks around");
        }
        return cell;
    }

    String matching(String column, Pattern pattern, String description) {
        String cell = text(column);
        if (!pattern.matcher(cell).matches()) {
            throw bad(column, "must be " + description);
        }
        return cell;
    }

    int whole(String column, int min, int max) {
        try {
            int value = Integer.parseInt(text(column));
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw bad(column, "must be a whole number");
        }
        throw bad(column, "must lie between " + min + " and " + max);
    }

    boolean flag(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw bad(column, "must be yes or no");
        };
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> values) {
        try {
            return Enum.valueOf(values, text(column));
        } catch (IllegalArgumentException unknown) {
            throw bad(column, "must be one of " + List.of(values.getEnumConstants()));
        }
    }

    Duration duration(String column) {
        try {
            return Duration.parse(text(column));
        } catch (DateTimeParseException unreadable) {
            throw bad(column, "must be a duration such as PT1H or P30D");
        }
    }

    private BadCell bad(String column, String message) {
        int index = columns.indexOf(column);
        int position = 1
                + cells.subList(0, index).stream()
                        .mapToInt(cell -> cell.length() + 1)
                        .sum();
        return new BadCell(position, column + " " + message + ", not '" + text(column) + "'");
    }
}
