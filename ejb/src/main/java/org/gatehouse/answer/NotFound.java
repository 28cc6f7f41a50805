package org.gatehouse.answer;

import jakarta.ejb.ApplicationException;

/** What was asked for does not exist, or is not the caller's to see: the two are not told apart. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
