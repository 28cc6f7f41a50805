package org.gatehouse.rules.book;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.RuleError;
import org.gatehouse.rules.message.Quote;

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

        private final int position;
        private final String key;
        private final transient List<Object> arguments;

        BadCell(int position, String key, List<Object> arguments) {
            super(key, null, false, false);
            this.position = position;
            this.key = key;
            this.arguments = arguments;
        }

        /** The sentence names the row first, then the column and what the cell holds. */
        RuleError at(int line) {
            List<Object> all = new ArrayList<>(List.of(line));
            all.addAll(arguments);
            return RuleError.of(line, position, Fault.LITERAL, key, all.toArray());
        }
    }

    /** As written; may be empty. */
    String text(String column) {
        return cells.get(columns.indexOf(column));
    }

    /** The name under which decisions cite the row. */
    String name() {
        return matching("name", NAME, "cell-name");
    }

    String filled(String column) {
        String cell = text(column);
        if (cell.isBlank() || !cell.equals(cell.strip())) {
            throw bad(column, "cell-filled");
        }
        return cell;
    }

    /** May be empty. */
    String trimmed(String column) {
        String cell = text(column);
        if (!cell.equals(cell.strip())) {
            throw bad(column, "cell-trimmed");
        }
        return cell;
    }

    /** @param key of the sentence that says what the cell must be */
    String matching(String column, Pattern pattern, String key) {
        String cell = text(column);
        if (!pattern.matcher(cell).matches()) {
            throw bad(column, key);
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
            throw bad(column, "cell-whole");
        }
        throw bad(column, "cell-between", min, max);
    }

    boolean flag(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw bad(column, "cell-flag");
        };
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> values) {
        try {
            return Enum.valueOf(values, text(column));
        } catch (IllegalArgumentException unknown) {
            throw bad(column, "cell-choice", namesOf(values));
        }
    }

    Duration duration(String column) {
        try {
            Duration duration = Duration.parse(text(column));
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException unreadable) {
            throw bad(column, "cell-duration");
        }
        throw bad(column, "cell-duration");
    }

    private static <E extends Enum<E>> String namesOf(Class<E> values) {
        return Arrays.stream(values.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /**
     * What to throw when a cell does not fit.
     *
     * @param key of the sentence, whose places are the row, the column, what the cell holds, and the arguments
     */
    BadCell bad(String column, String key, Object... arguments) {
        int index = columns.indexOf(column);
        int position = 1
                + cells.subList(0, index).stream()
                        .mapToInt(cell -> cell.length() + 1)
                        .sum();
        List<Object> all = new ArrayList<>(List.of(column, Quote.of(text(column))));
        all.addAll(List.of(arguments));
        return new BadCell(position, key, all);
    }
}
