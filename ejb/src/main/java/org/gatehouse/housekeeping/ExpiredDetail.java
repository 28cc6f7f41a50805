package org.gatehouse.housekeeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.tenant.sql.Sql;

/**
 * The end of a campaign's detail (Y11). First it is marked, and from then on nobody is shown any of it; then its rows
 * go block by block, and the table {@code expired_detail} says how far. What is counted of it stays.
 */
final class ExpiredDetail {

    /** In a range that goes as a whole, rows wait so long for its other campaigns. */
    static final Duration PATIENCE = Duration.ofDays(7);

    /**
     * Campaigns whose every message is final, unchanged since a time and for longer than a late result may correct
     * them. By the index: of those whose detail has gone already there may be many more.
     */
    static final String OVER = "SELECT c.id FROM campaign c FORCE INDEX (campaign_detail)"
            + " JOIN tally t ON t.campaign_id = c.id WHERE c.detail_expired_at IS NULL AND c.id < ?"
            + " AND c.phase IN ('ADMITTED', 'REFUSED') AND t.updated_at < ?"
            + " AND TIMESTAMPADD(SECOND, c.dlr_wait_seconds, t.updated_at) < ?"
            + " AND t.scheduled + t.held + t.queued + t.submitted + t.unknown = 0 ORDER BY c.id LIMIT ?";

    private ExpiredDetail() {}

    /** A campaign that is marked, and the block of its upload that is to be removed next. */
    record Pending(long campaign, int nextBlock, int blockCount) {

        boolean hasBlocks() {
            return nextBlock < blockCount;
        }

        Pending next() {
            return new Pending(campaign, nextBlock + 1, blockCount);
        }
    }

    /** Marks campaigns whose every message is final and did not change since {@code before}. @return how many */
    static int mark(Sql sql, Instant before, Instant now, int limit) {
        List<Long> over = sql.list(OVER, row -> row.getLong(1), CampaignId.firstNumber(before), before, now, limit);
        sql.batch(
                "UPDATE campaign SET detail_expired_at = ? WHERE id = ?",
                over.stream().map(id -> new Object[] {now, id}).toList());
        sql.batch(
                "INSERT INTO expired_detail (campaign_id, expired_at) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE expired_at = expired_at",
                over.stream().map(id -> new Object[] {id, now}).toList());
        return over.size();
    }

    /**
     * Marked campaigns whose rows are to be removed one by one: those in no range, and those that waited long enough.
     */
    static List<Pending> pending(Sql sql, Instant now, int limit) {
        return sql.list(
                "SELECT e.campaign_id, e.next_block, c.block_count FROM expired_detail e JOIN campaign c"
                        + " ON c.id = e.campaign_id WHERE e.campaign_id >= ? OR e.expired_at < ?"
                        + " ORDER BY e.campaign_id LIMIT ?",
                ExpiredDetail::read,
                Ranges.last(Ranges.boundaries(sql)),
                now.minus(PATIENCE),
                limit);
    }

    /** Marked campaigns of a range that was dropped: no block of them is left. */
    static List<Pending> within(Sql sql, Ranges.Range range) {
        return sql.list(
                "SELECT e.campaign_id, c.block_count AS next_block, c.block_count FROM expired_detail e JOIN campaign c"
                        + " ON c.id = e.campaign_id WHERE e.campaign_id >= ? AND e.campaign_id < ?"
                        + " ORDER BY e.campaign_id",
                ExpiredDetail::read,
                range.lower(),
                range.upper());
    }

    private static Pending read(ResultSet row) throws SQLException {
        return new Pending(row.getLong("campaign_id"), row.getInt("next_block"), row.getInt("block_count"));
    }

    /** Removes what came of one block of the upload, and notes that it is gone. */
    static void removeBlock(Sql sql, Pending pending) {
        int first = pending.nextBlock() * UploadBlock.ROWS + 1;
        int last = first + UploadBlock.ROWS - 1;
        for (String table : List.of("message", "rejected_row", "message_event")) {
            sql.update(
                    "DELETE FROM " + table + " WHERE campaign_id = ? AND seq BETWEEN ? AND ?",
                    pending.campaign(),
                    first,
                    last);
        }
        sql.update(
                "DELETE FROM upload_block WHERE campaign_id = ? AND block_no = ?",
                pending.campaign(),
                pending.nextBlock());
        sql.update(
                "UPDATE expired_detail SET next_block = ? WHERE campaign_id = ?",
                pending.nextBlock() + 1,
                pending.campaign());
    }

    /** Removes the rest, when all blocks are gone. */
    static void finish(Sql sql, long campaign) {
        for (String table :
                List.of("message", "rejected_row", "message_event", "upload_block", "chunk", "decision", "inquiry")) {
            sql.update("DELETE FROM " + table + " WHERE campaign_id = ?", campaign);
        }
        sql.update("DELETE FROM expired_detail WHERE campaign_id = ?", campaign);
    }
}
