package org.gatehouse.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How long a tenant's own rows are kept that are no campaign's. Opt-outs, replies, the ledger and the campaigns
 * themselves with their tallies stay for good.
 */
final class TenantLives {

    /** Intercept records and quarantines stay listed after their end (architecture, section 3). */
    static final Duration EXPIRED_INTERCEPT = ControlLives.EXPIRED_INTERCEPT;

    /**
     * A message may still be judged for the day on which it was due until it expires: the longest validity is the
     * longest dlr_wait there is, seven days.
     */
    static final int DAYS_QUEUED_MAX = 7;

    private TenantLives() {}

    /**
     * What is over.
     *
     * @param windowDays the longest window of the frequency rulebook in force
     */
    static List<OldRows> over(Instant now, ZoneId zone, int windowDays) {
        Instant intercepts = now.minus(EXPIRED_INTERCEPT);
        return List.of(
                new OldRows(
                        "frequency counts",
                        "DELETE FROM frequency_count WHERE day < ? ORDER BY day LIMIT ?",
                        LocalDate.ofInstant(now, zone).toEpochDay() - windowDays - DAYS_QUEUED_MAX),
                new OldRows(
                        "intercepts", "DELETE FROM intercept WHERE until_at < ? ORDER BY until_at LIMIT ?", intercepts),
                new OldRows(
                        "quarantines",
                        "DELETE FROM contact WHERE quarantined_until < ? ORDER BY quarantined_until LIMIT ?",
                        intercepts));
    }
}
