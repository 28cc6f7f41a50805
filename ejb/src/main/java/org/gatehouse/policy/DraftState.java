package org.gatehouse.policy;

/** The life of a draft; a returned one is edited again. */
public enum DraftState {
    EDITING,
    SUBMITTED,
    APPROVED,
    DISCARDED;

    /** Whether something can still become of it. */
    public boolean isOpen() {
        return this == EDITING || this == SUBMITTED;
    }
}
