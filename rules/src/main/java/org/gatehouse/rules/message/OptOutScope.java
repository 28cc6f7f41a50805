package org.gatehouse.rules.message;

/** How far a person's opt-out reaches, from none to everyone; a wider one includes the narrower. */
public enum OptOutScope {
    NONE,
    /** Stops the promotional messages of one brand (sender). */
    BRAND,
    TENANT,
    RESELLER,
    PLATFORM
}
