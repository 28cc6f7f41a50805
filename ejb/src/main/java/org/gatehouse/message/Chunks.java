package org.gatehouse.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table {@code chunk}: claims by token, marks in strides, recovery of claims whose process is gone. */
public final class Chunks {

    private static final String SELECT =
            "SELECT campaign_id, chunk_no, carrier_id, priority, first_seq, last_seq, stored_mark, mark FROM chunk ";

    private static final String CLAIMED =
            "SELECT campaign_id, chunk_no, carrier_id, priority, first_seq, last_seq, stored_mark, mark, node_id,"
                    + " claim_token, claimed_at FROM chunk WHERE state = 'CLAIMED'";

    private Chunks() {}

    public static void insert(Sql sql, Chunk chunk, Instant dueAt, @Nullable Instant expireAt, boolean ready) {
        sql.update(
                "INSERT INTO chunk (campaign_id, chunk_no, carrier_id, priority, first_seq, last_seq, state, due_at,"
                        + " expire_at) VALUES (" + Sql.places(9) + ")",
                chunk.campaign(),
                chunk.chunkNo(),
                chunk.carrierId(),
                chunk.priority(),
                chunk.firstSeq(),
                chunk.lastSeq(),
                ready ? "READY" : "DONE",
                dueAt,
                expireAt);
    }

    /** Claims the next due chunk of a campaign for a carrier; others that are being claimed are skipped. */
    public static Optional<Chunk> claim(Sql sql, long campaign, int carrierId, String token, String node, Instant now) {
        Optional<Chunk> chunk = sql.first(
                SELECT + "WHERE campaign_id = ? AND carrier_id = ? AND state = 'READY' AND due_at <= ?"
                        + " ORDER BY chunk_no LIMIT 1 FOR UPDATE SKIP LOCKED",
                Chunks::read,
                campaign,
                carrierId,
                now);
        chunk.ifPresent(claimed -> sql.update(
                "UPDATE chunk SET state = 'CLAIMED', claim_token = ?, node_id = ?, claimed_at = ?, stored_mark = 0,"
                        + " mark = 0 WHERE campaign_id = ? AND chunk_no = ?",
                token,
                node,
                now,
                campaign,
                claimed.chunkNo()));
        return chunk;
    }

    /**
     * Stores that everything up to {@code storedMark} has its outcome and that rows up to {@code mark} are about to be
     * sent. @return false when the claim is lost: then nothing may be sent
     */
    public static boolean mark(Sql sql, Chunk chunk, String token, int storedMark, int mark) {
        return sql.update(
                        "UPDATE chunk SET stored_mark = ?, mark = ? WHERE campaign_id = ? AND chunk_no = ? AND"
                                + " state = 'CLAIMED' AND claim_token = ?",
                        storedMark,
                        mark,
                        chunk.campaign(),
                        chunk.chunkNo(),
                        token)
                == 1;
    }

    /** Ends a claim: the chunk is done, or ready again at {@code nextDue}. @return false when the claim was lost */
    public static boolean finish(Sql sql, Chunk chunk, String token, @Nullable Instant nextDue) {
        return sql.update(
                        "UPDATE chunk SET state = ?, due_at = COALESCE(?, due_at), claim_token = NULL, node_id = NULL,"
                                + " stored_mark = 0, mark = 0 WHERE campaign_id = ? AND chunk_no = ? AND"
                                + " state = 'CLAIMED' AND claim_token = ?",
                        nextDue == null ? "DONE" : "READY",
                        nextDue,
                        chunk.campaign(),
                        chunk.chunkNo(),
                        token)
                == 1;
    }

    /** Makes chunks of released messages ready; a claimed one becomes ready when its claim ends. */
    public static void wake(Sql sql, long campaign, int chunkNo, Instant dueAt, Instant expireAt) {
        sql.update(
                "UPDATE chunk SET state = CASE state WHEN 'DONE' THEN 'READY' ELSE state END,"
                        + " due_at = CASE state WHEN 'CLAIMED' THEN due_at ELSE LEAST(due_at, ?) END,"
                        + " expire_at = LEAST(COALESCE(expire_at, ?), ?) WHERE campaign_id = ? AND chunk_no = ?",
                dueAt,
                expireAt,
                expireAt,
                campaign,
                chunkNo);
    }

    /** The numbers of a campaign's chunks, in order. */
    public static List<Integer> numbers(Sql sql, long campaign) {
        return sql.list(
                "SELECT chunk_no FROM chunk WHERE campaign_id = ? ORDER BY chunk_no", row -> row.getInt(1), campaign);
    }

    /** One chunk, locked. */
    public static Optional<ChunkClaim> lock(Sql sql, long campaign, int chunkNo) {
        return sql.first(
                "SELECT campaign_id, chunk_no, carrier_id, priority, first_seq, last_seq, stored_mark, mark, state"
                        + " FROM chunk WHERE campaign_id = ? AND chunk_no = ? FOR UPDATE",
                row -> new ChunkClaim(read(row), "CLAIMED".equals(row.getString("state"))),
                campaign,
                chunkNo);
    }

    /** Chunks of a campaign whose expiry may have come. */
    public static List<Chunk> expiring(Sql sql, long campaign, Instant now) {
        return sql.list(
                SELECT + "WHERE campaign_id = ? AND expire_at <= ? ORDER BY chunk_no", Chunks::read, campaign, now);
    }

    /** When a chunk is to be looked at again for expiry; null when nothing in it is open. */
    public static void expireAt(Sql sql, Chunk chunk, @Nullable Instant expireAt) {
        sql.update(
                "UPDATE chunk SET expire_at = ? WHERE campaign_id = ? AND chunk_no = ?",
                expireAt,
                chunk.campaign(),
                chunk.chunkNo());
    }

    /** A claim as it stands, and the process that made it. */
    public record Claimed(Chunk chunk, String node, String token, Instant claimedAt) {}

    /** The claims of all processes. */
    public static List<Claimed> claimed(Sql sql) {
        return sql.list(CLAIMED, Chunks::readClaimed);
    }

    /** Locks a claim and reads it again; empty when it has ended since. */
    public static Optional<Claimed> lock(Sql sql, Claimed claimed) {
        return sql.first(
                CLAIMED + " AND campaign_id = ? AND chunk_no = ? AND claim_token = ? FOR UPDATE",
                Chunks::readClaimed,
                claimed.chunk().campaign(),
                claimed.chunk().chunkNo(),
                claimed.token());
    }

    private static Claimed readClaimed(ResultSet row) throws SQLException {
        return new Claimed(
                read(row), row.getString("node_id"), row.getString("claim_token"), Sql.time(row, "claimed_at"));
    }

    /** A chunk, and whether a process holds it. */
    public record ChunkClaim(Chunk chunk, boolean isClaimed) {

        /** Whether a row may be with the carrier right now. */
        public boolean isInFlight(int seq) {
            return isClaimed && seq > chunk.storedMark() && seq <= chunk.mark();
        }
    }

    private static Chunk read(ResultSet row) throws SQLException {
        return new Chunk(
                row.getLong("campaign_id"),
                row.getInt("chunk_no"),
                row.getInt("carrier_id"),
                row.getInt("priority"),
                row.getInt("first_seq"),
                row.getInt("last_seq"),
                row.getInt("stored_mark"),
                row.getInt("mark"));
    }
}
