package org.gatehouse.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.web.api.json.Choice;
import org.gatehouse.web.api.json.InputErrors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; one that cannot be read is noted under its name. An empty parameter is an absent one. */
public final class QueryValues {

    /** How many items a list answers unless asked otherwise. */
    public static final int DEFAULT_LIMIT = 100;

    private static final int MAX_LIMIT = 1000;

    private final InputErrors errors = new InputErrors();

    /** The size of a page. @throws InvalidInput when {@code limit} is no number from 1 to 1000 */
    public static int limit(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        int count = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (count < 1 || count > MAX_LIMIT) {
            throw new InvalidInput("limit", "range", limit.substring(0, Math.min(limit.length(), 20)), "1", "1000");
        }
        return count;
    }

    public static @Nullable String text(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /** A number in E.164; a plus sign that a form turned into a space is given back. */
    public static @Nullable String phone(@Nullable String value) {
        return value != null && value.startsWith(" ") ? "+" + value.strip() : text(value);
    }

    /** One of the names of an enum. */
    public <E extends Enum<E>> @Nullable E choice(String name, @Nullable String value, Class<E> choices) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        Collection<E> all = EnumSet.allOf(choices);
        E found = Choice.find(all, value);
        if (found == null) {
            errors.add(name, "choice", value, Choice.names(all));
        }
        return found;
    }

    /** A time with its offset; here too a plus sign may have become a space. */
    public @Nullable Instant time(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException broken) {
            errors.add(name, "time", value);
            return null;
        }
    }

    /** Ends a request that cannot be read. @throws InvalidInput when a parameter could not be read */
    public void throwIfAny() {
        errors.throwIfAny();
    }
}
