package org.gatehouse.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long control keeps what comes with every message. Users, keys, settings, rulebooks and the audit trail stay for
 * good; receipts leave the inbox when they are applied or have waited dlr_wait; a ticket goes when its work is done.
 */
final class ControlLives {

    /** Beyond dlr_wait: a receipt may lie in the inbox, or the portal stand still. */
    static final Duration INDEX_MARGIN = Duration.ofDays(1);

    /** A reply finds who wrote last for a year: people answer old messages, and their STOP must find its tenant. */
    static final Duration CONTACT = Duration.ofDays(365);

    /** Intercept records stay listed after their end (architecture, section 3). */
    static final Duration EXPIRED_INTERCEPT = Duration.ofDays(30);

    /** A process whose lease ended so long ago has no claim left: others took them over within seconds. */
    static final Duration GONE_NODE = Duration.ofDays(1);

    private ControlLives() {}

    /**
     * What is over.
     *
     * @param dlrWait the longest of any tenant: until then a late receipt must find its message
     */
    static List<OldRows> over(Instant now, Duration dlrWait) {
        Instant index = now.minus(dlrWait).minus(INDEX_MARGIN);
        return List.of(
                new OldRows(
                        "carrier message ids",
                        "DELETE FROM carrier_message WHERE submitted_at < ? ORDER BY submitted_at LIMIT ?",
                        index),
                new OldRows(
                        "messages in doubt",
                        "DELETE FROM unknown_message WHERE claimed_at < ? ORDER BY claimed_at LIMIT ?",
                        index),
                new OldRows(
                        "recent contacts",
                        "DELETE FROM recent_contact WHERE contacted_at < ? ORDER BY contacted_at LIMIT ?",
                        now.minus(CONTACT)),
                new OldRows(
                        "global intercepts",
                        "DELETE FROM global_intercept WHERE until_at < ? ORDER BY until_at LIMIT ?",
                        now.minus(EXPIRED_INTERCEPT)),
                new OldRows(
                        "processes",
                        "DELETE FROM node WHERE lease_until < ? ORDER BY lease_until LIMIT ?",
                        now.minus(GONE_NODE)));
    }
}
