package org.gatehouse.rules.gate;

import org.gatehouse.rules.message.Reason;

/**
 * A number on an intercept list.
 *
 * @param cause the failure that put it there
 */
public record Intercepted(Reason cause) {

    public Intercepted {
        if (cause.kind() == Reason.Kind.REFUSAL) {
            throw new IllegalArgumentException(
                    "Only a carrier's result puts a number on an intercept list, not " + cause);
        }
    }
}
