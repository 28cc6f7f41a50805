package org.gatehouse.web.api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.rules.message.Quote;
import org.jspecify.annotations.Nullable;

/** Collects what cannot be accepted in one request, so that the caller hears of all of it at once. */
public final class InputErrors {

    /** More than this helps nobody; a list of 100,000 recipients may be wrong in every row. */
    private static final int MOST = 100;

    private static final int LONGEST_QUOTE = 300;

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes one error; arguments are shortened, because they quote what the caller wrote. */
    public void add(String field, String key, String... arguments) {
        if (errors.size() < MOST) {
            List<String> quoted =
                    List.of(arguments).stream().map(InputErrors::quoted).toList();
            errors.add(new FieldError(quoted(field), key, quoted));
        }
    }

    /** Notes a required field that is absent, unless that field is already known to be wrong. */
    public void requirePresent(String field, @Nullable Object value) {
        if (value == null && errors.stream().noneMatch(error -> error.field().equals(field))) {
            add(field, "required");
        }
    }

    /** Notes what a boundary found. */
    public void addAll(List<FieldError> found) {
        found.forEach(error -> add(error.field(), error.key(), error.arguments().toArray(new String[0])));
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** The fields that something was noted about. */
    public Set<String> fields() {
        return errors.stream().map(FieldError::field).collect(Collectors.toSet());
    }

    /** Ends a request with faults. @throws InvalidInput when anything was noted */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static String quoted(String text) {
        return Quote.cut(text, LONGEST_QUOTE);
    }
}
