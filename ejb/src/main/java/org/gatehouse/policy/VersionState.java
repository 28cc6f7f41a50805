package org.gatehouse.policy;

/** What a version is now. */
public enum VersionState {
    /** Waits for its time. */
    SCHEDULED,
    IN_FORCE,
    /** Was in force; a later one is. */
    SUPERSEDED,
    /** Withdrawn before its time. */
    WITHDRAWN
}
