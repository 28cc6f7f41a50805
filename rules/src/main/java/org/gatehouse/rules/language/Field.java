package org.gatehouse.rules.language;

import java.util.Set;

/**
 * A field of a fact that a rule may name.
 *
 * @param values for a TEXT or TEXTS field with a closed set of values, those values, so that a typing error is found;
 *     else empty
 */
public record Field(String name, Type type, Set<String> values) {

    public Field {
        values = Set.copyOf(values);
    }

    /** Field of an open type. */
    public static Field of(String name, Type type) {
        return new Field(name, type, Set.of());
    }

    /** What a field holds, and so which operators fit it. */
    public enum Type {
        /** {@code == != in, not in} */
        TEXT,
        /** Integer: {@code == != < <= > >= in, not in} */
        WHOLE,
        /** Alone, {@code ! == !=} */
        FLAG,
        /** Several texts: {@code contains, not contains} */
        TEXTS
    }
}
