package org.gatehouse.rules.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.rules.book.RulebookKind;

/** What is given of a question, with the standards for the rest; every value is read with its type. */
final class Given {

    private static final int WHOLE_DIGITS_MAX = 9;
    private static final int TEXT_LENGTH_MAX = 100_000;
    private static final int HOUR_MAX = 23;

    private final Map<String, String> values = new LinkedHashMap<>();

    /** @throws BadCircumstance when one is unknown or its value does not fit its type */
    Given(RulebookKind kind, Map<String, String> given) {
        List<Circumstance> known = Circumstances.of(kind);
        known.forEach(one -> values.put(one.name(), one.standard()));
        given.forEach((name, value) -> {
            if (values.put(name, value) == null) {
                throw new BadCircumstance(name, value, "one that this rulebook knows");
            }
        });
        known.forEach(this::requireFit);
    }

    private void requireFit(Circumstance one) {
        String value = text(one.name());
        switch (one.type()) {
            case FLAG -> require(value.equals("yes") || value.equals("no"), one.name(), "yes or no");
            case CHOICE -> require(one.choices().contains(value), one.name(), "one of " + one.choices());
            case WHOLE -> whole(one.name());
            case HOUR -> require(whole(one.name()) <= HOUR_MAX, one.name(), "an hour from 0 to 23");
            case DATE -> epochDay(one.name());
            case TEXT, LONG_TEXT -> require(value.length() <= TEXT_LENGTH_MAX, one.name(), "shorter");
        }
    }

    private void require(boolean fits, String name, String needed) {
        if (!fits) {
            throw bad(name, needed);
        }
    }

    /** What to throw when a value does not fit. */
    BadCircumstance bad(String name, String needed) {
        return new BadCircumstance(name, text(name), needed);
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    boolean flag(String name) {
        return text(name).equals("yes");
    }

    int whole(String name) {
        String value = text(name);
        require(value.matches("[0-9]{1," + WHOLE_DIGITS_MAX + "}"), name, "a whole number");
        return Integer.parseInt(value);
    }

    int epochDay(String name) {
        try {
            return Math.toIntExact(LocalDate.parse(text(name)).toEpochDay());
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw bad(name, "a date such as 2026-12-31");
        }
    }

    /** Parts between commas, without blanks around. */
    List<String> list(String name) {
        return Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> values) {
        return Enum.valueOf(values, text(name));
    }
}
