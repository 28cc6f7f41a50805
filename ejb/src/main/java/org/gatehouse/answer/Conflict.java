package org.gatehouse.answer;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** The request contradicts what is stored, e.g. a name that is taken. {@code key} as in {@link FieldError}. */
@ApplicationException(rollback = true)
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    public Conflict(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
