package org.gatehouse.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.tenant.settings.Allowed;
import org.gatehouse.tenant.settings.Setting;

/**
 * How long control keeps what comes with every message, and what was found by looking back. Users, keys, settings,
 * rulebooks and the audit trail stay for good; receipts leave the inbox when they are applied or have waited dlr_wait;
 * a ticket goes when its work is done.
 */
final class ControlLives {

    /**
     * A late receipt finds its message for as long as dlr_wait can be at most, since campaigns keep that of their
     * creation; and for a day beyond: it may lie in the inbox, or the portal stand still.
     */
    static final Duration INDEX = Duration.ofSeconds(dlrWaitSecondsMax()).plusDays(1);

    /** A reply finds who wrote last for a year: people answer old messages, and their STOP must find its tenant. */
    static final Duration CONTACT = Duration.ofDays(365);

    /** Intercept records stay listed after their end (architecture, section 3). */
    static final Duration EXPIRED_INTERCEPT = Duration.ofDays(30);

    /** A process whose lease ended so long ago has no claim left: others took them over within seconds. */
    static final Duration GONE_NODE = Duration.ofDays(1);

    /** What a draft would have done to traffic is of use while that traffic is kept. */
    static final Duration BACKTEST = Duration.ofDays(30);

    private ControlLives() {}

    private static int dlrWaitSecondsMax() {
        return ((Allowed.Range) Setting.DLR_WAIT_SECONDS.allowed()).max();
    }

    /** What is over. */
    static List<OldRows> over(Instant now) {
        Instant index = now.minus(INDEX);
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
                        "back-tests",
                        "DELETE FROM backtest WHERE asked_at < ? ORDER BY asked_at LIMIT ?",
                        now.minus(BACKTEST)),
                new OldRows(
                        "processes",
                        "DELETE FROM node WHERE lease_until < ? ORDER BY lease_until LIMIT ?",
                        now.minus(GONE_NODE)));
    }
}
