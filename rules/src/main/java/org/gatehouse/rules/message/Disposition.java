package org.gatehouse.rules.message;

/** What a rule wants done with a message; declared from mild to strict, and the strictest wins. */
public enum Disposition {
    PASS,
    WARN,
    DEFER,
    HOLD,
    REFUSE;

    public boolean isStricterThan(Disposition other) {
        return compareTo(other) > 0;
    }
}
