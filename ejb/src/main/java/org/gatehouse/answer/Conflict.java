package org.gatehouse.answer;

import jakarta.ejb.ApplicationException;

/** The request contradicts what is stored, e.g. a name that is taken. {@code key} as in {@link FieldError}. */
@ApplicationException(rollback = true)
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String value;

    public Conflict(String key, String value) {
        super(key + " " + value);
        this.key = key;
        this.value = value;
    }

    public String key() {
        return key;
    }

    public String value() {
        return value;
    }
}
