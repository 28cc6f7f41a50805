package org.gatehouse.rules.language;

/** Ends the reading of a rule; becomes a {@link RuleError} and never leaves the package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final Fault fault;

    Refusal(Place place, Fault fault, String detail) {
        super(detail, null, false, false);
        this.line = place.line();
        this.column = place.column();
        this.fault = fault;
    }

    RuleError error() {
        return new RuleError(line, column, fault, String.valueOf(getMessage()));
    }
}
