package org.gatehouse.policy;

/** What a version is now. */
public enum VersionState {
    /** Waits for its time. */
    SCHEDULED,
    IN_FORCE,
    /** Should be in force and cannot be loaded; the last good one before it is. */
    BROKEN,
    /** Was in force; a later one is. */
    SUPERSEDED,
    /** Withdrawn before its time. */
    WITHDRAWN
}
