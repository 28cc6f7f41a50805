package org.gatehouse.answer;

import java.util.List;

/**
 * One field that cannot be accepted. {@code key} names a message in the bundles ({@code error.<key>}), with
 * {@code arguments} for its places: first the offending value where there is one.
 */
public record FieldError(String field, String key, List<String> arguments) {

    public FieldError(String field, String key, String... arguments) {
        this(field, key, List.of(arguments));
    }
}
