package org.gatehouse.rules.book;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a rulebook's table: what its cells may hold. The reader of the table checks more where a type says too
 * little, such as that a cell is a calling code.
 *
 * @param absent what a cell holds in a table written before the column was there; null when every table has the column
 * @param choices of a CHOICE, the values in the order in which they are offered; else empty
 * @param min of a WHOLE, the least value; else 0
 * @param max of a WHOLE, the greatest value; else 0
 */
public record Column(String name, Type type, @Nullable String absent, List<String> choices, long min, long max) {

    public Column {
        choices = List.copyOf(choices);
    }

    /** What the cells of a column are. */
    public enum Type {
        /** The name under which decisions cite the row: small letters, digits and -. */
        NAME,
        /** A filled text without blanks around it. */
        WORD,
        /** Any text without tab and line break, also none. */
        TEXT,
        /** One of the choices. */
        CHOICE,
        /** yes or no. */
        FLAG,
        /** A whole number from min to max. */
        WHOLE,
        /** ISO 8601: PT1H or P30D. */
        DURATION,
        /** ISO 8601: 2026-12-31, or --12-31 for that day of every year; or nothing. */
        DATE
    }

    static Column of(String name, Type type) {
        return new Column(name, type, null, List.of(), 0, 0);
    }

    static Column choice(String name, List<String> choices) {
        return new Column(name, Type.CHOICE, null, choices, 0, 0);
    }

    static Column whole(String name, long min, long max) {
        return new Column(name, Type.WHOLE, null, List.of(), min, max);
    }

    /** The same column, which older tables lack. */
    Column addedAs(String cell) {
        return new Column(name, type, cell, choices, min, max);
    }

    /** What a row without this cell means; empty when there is none. */
    public Optional<String> absentCell() {
        return Optional.ofNullable(absent);
    }
}
