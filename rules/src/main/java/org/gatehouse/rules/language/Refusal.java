package org.gatehouse.rules.language;

import java.util.List;

/** Ends the reading of a rule; becomes a {@link RuleError} and never leaves the package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RuleError error;

    Refusal(Place place, Fault fault, String key, List<String> arguments) {
        super(key, null, false, false);
        this.error = new RuleError(place.line(), place.column(), fault, key, arguments);
    }

    RuleError error() {
        return error;
    }
}
