package org.gatehouse.answer;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** The caller's mistake: fields that cannot be accepted. Nothing was changed. Mapped to 422 and to Faces messages. */
@ApplicationException(rollback = true)
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String key, String... arguments) {
        this(List.of(new FieldError(field, key, arguments)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
