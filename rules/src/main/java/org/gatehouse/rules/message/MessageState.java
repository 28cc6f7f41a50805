package org.gatehouse.rules.message;

/** Where a message stands on its way (architecture section 3). */
public enum MessageState {
    /** Waits for its time: schedule, quiet hours, deferral. */
    SCHEDULED(false),
    /** Waits for a person, because a content rule says hold. */
    HELD(false),
    /** Accepted, not yet with the carrier. */
    QUEUED(false),
    /** Stopped by a rule, never with the carrier. */
    REFUSED(true),
    /** The carrier has all parts, no final result yet. */
    SUBMITTED(false),
    /** Whether it was sent is not known after a fault; never blindly sent again. */
    UNKNOWN(false),
    /** All parts are on the handset. */
    DELIVERED(true),
    /** The carrier said no to a part. */
    FAILED(true),
    /** Validity is over without a result, or the carrier says EXPIRED. */
    EXPIRED(true),
    /** Withdrawn by its author before it left. */
    CANCELLED(true);

    private final boolean terminal;

    MessageState(boolean terminal) {
        this.terminal = terminal;
    }

    /** Whether nothing but a recorded correction leads out of this state. */
    public boolean isTerminal() {
        return terminal;
    }
}
