package org.gatehouse.tenant.settings;

/** What the number of a setting counts. */
public enum Unit {
    SECONDS,
    HOURS,
    DAYS,
    /** Parts of a message (segments). */
    SEGMENTS,
    /** Credits for one part. */
    CREDITS
}
