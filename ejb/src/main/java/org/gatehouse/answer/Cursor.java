package org.gatehouse.answer;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page of a list begins: opaque outside, a number or a pair of numbers inside. */
public final class Cursor {

    private static final String SHAPE = "[0-9]{1,19}";

    private Cursor() {}

    /** One number. @throws InvalidInput when the caller's cursor is none of ours */
    public static long number(String cursor) {
        try {
            if (cursor.matches(SHAPE)) {
                return Long.parseLong(cursor);
            }
        } catch (NumberFormatException e) {
            throw invalid(cursor, e);
        }
        throw invalid(cursor, null);
    }

    /** Two numbers joined by a hyphen. @throws InvalidInput when the caller's cursor is none of ours */
    public static long[] pair(String cursor) {
        int hyphen = cursor.indexOf('-');
        if (hyphen < 0) {
            throw invalid(cursor, null);
        }
        return new long[] {number(cursor.substring(0, hyphen)), number(cursor.substring(hyphen + 1))};
    }

    /**
     * The place in a list that belongs to {@code owner}, such as a campaign: a pair that begins with its number.
     *
     * @throws InvalidInput when the caller's cursor is none of ours, or of the list of another owner
     */
    public static long under(long owner, String cursor) {
        long[] pair = pair(cursor);
        if (pair[0] != owner) {
            throw invalid(cursor, null);
        }
        return pair[1];
    }

    /** A page from a list that was read one longer than the limit. */
    public static <T> Page<T> page(List<T> oneMore, int limit, Function<T, String> cursorOf) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)));
    }

    private static InvalidInput invalid(String cursor, @Nullable Throwable cause) {
        InvalidInput invalid = new InvalidInput("cursor", "cursor", cursor);
        if (cause != null) {
            invalid.initCause(cause);
        }
        return invalid;
    }
}
