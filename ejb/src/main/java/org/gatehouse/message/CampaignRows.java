package org.gatehouse.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.tenant.sql.Sql;

/** The table {@code campaign}. */
public final class CampaignRows {

    private static final String SELECT = "SELECT * FROM campaign WHERE id = ?";

    private CampaignRows() {}

    /**
     * Stores a new campaign. A used key is a duplicate key
     * ({@link org.gatehouse.tenant.sql.DatabaseFault#isDuplicateKey}).
     */
    public static void insert(Sql sql, Campaign campaign, String idempotencyKey, byte[] contentHash) {
        sql.update(
                "INSERT INTO campaign (id, name, category, sender, text, tag, append_opt_out, append_sender, schedule_at,"
                        + " validity_seconds, idempotency_key, content_sha256, author, created_at, phase, problem,"
                        + " block_count, row_count, charging_mode, credits_per_segment, segments_max, late_result,"
                        + " dlr_wait_seconds, default_country, appended) VALUES (" + Sql.places(25) + ")",
                campaign.number(),
                campaign.name(),
                campaign.category(),
                campaign.sender(),
                campaign.text(),
                campaign.tag(),
                campaign.appendOptOut(),
                campaign.appendSender(),
                campaign.scheduleAt(),
                campaign.validity().toSeconds(),
                idempotencyKey,
                contentHash,
                campaign.author(),
                campaign.createdAt(),
                campaign.phase(),
                campaign.problem(),
                campaign.blockCount(),
                campaign.rowCount(),
                campaign.terms().chargingMode(),
                campaign.terms().creditsPerSegment(),
                campaign.terms().segmentsMax(),
                campaign.terms().lateResult(),
                campaign.terms().dlrWait().toSeconds(),
                campaign.terms().defaultCountry(),
                campaign.terms().appended());
        Tallies.open(sql, campaign.number(), campaign.createdAt());
    }

    public static Optional<Campaign> find(Sql sql, long number) {
        return sql.first(SELECT, CampaignRows::read, number);
    }

    /** Reads and locks; the first lock of every transaction that admits, cancels or releases. */
    public static Optional<Campaign> lock(Sql sql, long number) {
        return sql.first(SELECT + " FOR UPDATE", CampaignRows::read, number);
    }

    /** The first pass is over: credits are set aside, messages may be stored. */
    public static void admitting(Sql sql, long number, long setAside) {
        sql.update("UPDATE campaign SET phase = 'ADMITTING', set_aside = ? WHERE id = ?", setAside, number);
    }

    /** A batch is stored: goes on with the next block and chunk. */
    public static void advance(Sql sql, Campaign campaign, int nextBlock, int nextChunk, long setAside) {
        boolean done = nextBlock >= campaign.blockCount();
        sql.update(
                "UPDATE campaign SET next_block = ?, next_chunk = ?, set_aside = ?, phase = ? WHERE id = ?",
                nextBlock,
                nextChunk,
                done ? 0 : setAside,
                done ? Campaign.Phase.ADMITTED : Campaign.Phase.ADMITTING,
                campaign.number());
    }

    /** Nothing of it is stored: a fault of the upload, or lack of credit. */
    public static void refuse(Sql sql, long number, String problem) {
        sql.update("UPDATE campaign SET phase = 'REFUSED', problem = ? WHERE id = ?", problem, number);
    }

    public static void cancel(Sql sql, long number, Instant now) {
        sql.update("UPDATE campaign SET cancelled_at = COALESCE(cancelled_at, ?) WHERE id = ?", now, number);
    }

    /** Reads a row of {@code SELECT *}. */
    public static Campaign read(ResultSet row) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getString("name"),
                Category.valueOf(row.getString("category")),
                row.getString("sender"),
                row.getString("text"),
                row.getString("tag"),
                row.getBoolean("append_opt_out"),
                row.getBoolean("append_sender"),
                Sql.instant(row, "schedule_at"),
                terms(row),
                Duration.ofSeconds(row.getLong("validity_seconds")),
                row.getString("author"),
                Sql.time(row, "created_at"),
                Campaign.Phase.valueOf(row.getString("phase")),
                Sql.instant(row, "cancelled_at"),
                row.getString("problem"),
                row.getInt("block_count"),
                row.getInt("row_count"),
                row.getInt("next_block"),
                row.getInt("next_chunk"),
                row.getLong("set_aside"));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                ChargingMode.valueOf(row.getString("charging_mode")),
                row.getInt("credits_per_segment"),
                row.getInt("segments_max"),
                Tariff.LateResult.valueOf(row.getString("late_result")),
                Duration.ofSeconds(row.getLong("dlr_wait_seconds")),
                row.getString("default_country"),
                row.getString("appended"));
    }
}
