package org.gatehouse.web.sheet;

import org.gatehouse.answer.FieldError;

/** A file that is no table at all. */
final class UnreadableSheet extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FieldError error;

    UnreadableSheet(FieldError error) {
        super(error.toString(), null, false, false);
        this.error = error;
    }

    FieldError error() {
        return error;
    }
}
