package org.gatehouse.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.gate.FrequencySlot;

/**
 * How long a tenant's own rows are kept that are no campaign's. Opt-outs, replies, the ledger and the campaigns
 * themselves with their tallies stay for good.
 */
final class TenantLives {

    /** Intercept records and quarantines stay listed after their end (architecture, section 3). */
    static final Duration EXPIRED_INTERCEPT = ControlLives.EXPIRED_INTERCEPT;

    /**
     * A message may still be judged for the moment at which it was due until it expires: the longest validity is the
     * longest dlr_wait there is, seven days. A day more, since a calendar day may begin before it does in UTC.
     */
    static final Duration QUEUED_MAX = Duration.ofDays(8);

    private TenantLives() {}

    /**
     * What is over.
     *
     * @param window the longest one of the frequency limits in force
     */
    static List<OldRows> over(Instant now, Duration window) {
        Instant intercepts = now.minus(EXPIRED_INTERCEPT);
        int counts = FrequencySlot.of(now.minus(window).minus(QUEUED_MAX));
        return List.of(
                new OldRows(
                        "frequency counts", "DELETE FROM frequency_count WHERE slot < ? ORDER BY slot LIMIT ?", counts),
                new OldRows(
                        "people without frequency counts",
                        "DELETE FROM frequency_person WHERE day < ? ORDER BY day LIMIT ?",
                        FrequencySlot.dayOf(counts)),
                new OldRows(
                        "intercepts", "DELETE FROM intercept WHERE until_at < ? ORDER BY until_at LIMIT ?", intercepts),
                new OldRows(
                        "quarantines",
                        "DELETE FROM contact WHERE quarantined_until < ? ORDER BY quarantined_until LIMIT ?",
                        intercepts));
    }
}
