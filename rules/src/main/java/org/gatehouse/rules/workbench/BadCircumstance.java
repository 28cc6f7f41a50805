package org.gatehouse.rules.workbench;

/** A question that cannot be asked: one of its circumstances is unknown, or its value does not fit. */
public final class BadCircumstance extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String circumstance;
    private final String value;

    BadCircumstance(String circumstance, String value, String needed) {
        super("The circumstance %s must be %s, not '%s'".formatted(circumstance, needed, value));
        this.circumstance = circumstance;
        this.value = value;
    }

    /** Its name as it was given. */
    public String circumstance() {
        return circumstance;
    }

    /** Its value as it was given. */
    public String value() {
        return value;
    }
}
