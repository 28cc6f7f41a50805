package org.gatehouse.answer;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the opaque cursor of the following page, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * The page that was asked for.
     *
     * @param found what follows the cursor, one more than {@code limit} where there is a further page
     * @param cursor names an item, so that the next page goes on behind it
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }
}
