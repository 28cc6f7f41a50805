package org.gatehouse.rules.message;

/**
 * Why a message did not arrive: eight refusals by rules (their order decides between several), ten failures reported by
 * the carrier with the codes of requirements table C, and expiry.
 */
public enum Reason {
    GLOBAL_INTERCEPT(Kind.REFUSAL, 0),
    LOCAL_INTERCEPT(Kind.REFUSAL, 0),
    OPTED_OUT(Kind.REFUSAL, 0),
    VARIABLE_ERROR(Kind.REFUSAL, 0),
    CONTENT_NON_COMPLIANT(Kind.REFUSAL, 0),
    KEYWORD(Kind.REFUSAL, 0),
    FREQUENCY(Kind.REFUSAL, 0),
    OTHER_REFUSAL(Kind.REFUSAL, 0),

    INVALID_NUMBER(Kind.FAILURE, 500),
    SUSPENDED(Kind.FAILURE, 510),
    BLACKLISTED(Kind.FAILURE, 520),
    BUSY(Kind.FAILURE, 530),
    NO_ANSWER(Kind.FAILURE, 540),
    CONTENT_INTERCEPTED(Kind.FAILURE, 550),
    DEVICE_FAULT(Kind.FAILURE, 560),
    OUT_OF_COVERAGE(Kind.FAILURE, 570),
    POWERED_OFF(Kind.FAILURE, 580),
    OTHER_FAILURE(Kind.FAILURE, 590),

    EXPIRED(Kind.EXPIRY, 0);

    private final Kind kind;
    private final int code;

    Reason(Kind kind, int code) {
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** 500…590 for a failure (requirements table C), otherwise 0. */
    public int code() {
        return code;
    }

    /** Who said no: our rules, the carrier, or the clock. */
    public enum Kind {
        REFUSAL,
        FAILURE,
        EXPIRY
    }
}
