package org.gatehouse.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.gatehouse.message.CampaignId;
import org.gatehouse.tenant.sql.Sql;

/**
 * Where the tables of a large tenant are cut (docs/decisions/0008). A range is laid ahead, while nothing lies beyond
 * the last boundary yet, so that no row is copied; a tenant that has only just become large is the exception. The
 * boundaries are campaign numbers, so they stand for times.
 *
 * @param largeRows uploaded rows a week from which on a tenant gets ranges
 * @param rangeRows rows that a range should hold
 * @param copiedRows rows that may be copied while the tenant is sending; more of them wait until it rests
 */
record Ranges(long largeRows, long rangeRows, long copiedRows) {

    /** A copy of a million rows stops a tenant for some five seconds. */
    static final Ranges STANDARD = new Ranges(100_000, 5_000_000, 1_000_000);

    private static final int WEEK_DAYS = 7;
    private static final Duration WEEK = Duration.ofDays(WEEK_DAYS);
    private static final Duration AHEAD = Duration.ofDays(1);

    /** The boundary to be laid now, if one is needed. */
    OptionalLong next(Sql sql, Instant now) {
        long weekRows = sql.number(
                "SELECT COALESCE(SUM(row_count), 0) FROM campaign WHERE id >= ?",
                CampaignId.firstNumber(now.minus(WEEK)));
        long last = last(boundaries(sql));
        boolean covered = last >= CampaignId.firstNumber(now.plus(AHEAD));
        if (weekRows < largeRows || covered || !mayCopy(sql, last)) {
            return OptionalLong.empty();
        }
        long days = Math.max(1, Math.min(WEEK_DAYS, rangeRows * WEEK_DAYS / weekRows));
        Instant from = now.isAfter(CampaignId.acceptedAt(last)) ? now : CampaignId.acceptedAt(last);
        return OptionalLong.of(CampaignId.firstNumber(from.plus(Duration.ofDays(days))));
    }

    private boolean mayCopy(Sql sql, long last) {
        long rows = sql.number(
                "SELECT COALESCE(SUM(row_count), 0) FROM campaign WHERE id >= ? AND detail_expired_at IS NULL", last);
        return rows <= copiedRows
                || sql.number(
                                "SELECT COUNT(*) FROM campaign c JOIN tally t ON t.campaign_id = c.id WHERE c.id >= ?"
                                        + " AND c.detail_expired_at IS NULL AND (c.phase IN ('CHECKING', 'ADMITTING')"
                                        + " OR t.queued + t.submitted > 0)",
                                last)
                        == 0;
    }

    /** Campaign numbers from {@code lower} to below {@code upper}. */
    record Range(long lower, long upper) {}

    /** Ranges that ended before a time and hold no campaign that is still kept in detail. */
    static List<Range> droppable(Sql sql, Instant before) {
        List<Range> droppable = new ArrayList<>();
        long lower = 0;
        for (long upper : boundaries(sql)) {
            Range range = new Range(lower, upper);
            if (upper <= CampaignId.firstNumber(before) && !isKept(sql, range)) {
                droppable.add(range);
            }
            lower = upper;
        }
        return droppable;
    }

    private static boolean isKept(Sql sql, Range range) {
        return sql.first(
                        "SELECT id FROM campaign WHERE detail_expired_at IS NULL AND id >= ? AND id < ? LIMIT 1",
                        row -> row.getLong(1),
                        range.lower(),
                        range.upper())
                .isPresent();
    }

    /** The first campaign number that lies in no range; 0 where there are none. */
    static long last(List<Long> boundaries) {
        return boundaries.isEmpty() ? 0 : boundaries.get(boundaries.size() - 1);
    }

    /** The boundaries of the tenant's ranges, in order. */
    static List<Long> boundaries(Sql sql) {
        return sql.list(
                "SELECT partition_description FROM information_schema.partitions WHERE table_schema = DATABASE()"
                        + " AND table_name = 'message' AND partition_description <> 'MAXVALUE'"
                        + " ORDER BY partition_ordinal_position",
                row -> row.getLong(1));
    }
}
