package org.gatehouse.backtest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Which node works on which back-test. A claim lasts 15 seconds by database time and is renewed twice a second; every
 * change of the node is guarded by its token, so that what was cancelled or taken over meanwhile is left alone.
 */
final class Claims {

    private static final System.Logger LOG = System.getLogger(Claims.class.getName());

    /** So often it is taken up without a tenant being finished. */
    static final int TRIES_MAX = 3;

    private static final String LEASE = "UTC_TIMESTAMP(3) + INTERVAL 15 SECOND";
    private static final String MINE = " WHERE id = ? AND claim_token = ? AND state = 'RUNNING'";

    private Claims() {}

    /** Takes up the oldest that waits or whose node has gone. What was found of an unfinished tenant is dropped. */
    static Optional<Assignment> take(Sql control, String token, Instant now) {
        Optional<Taken> waiting = control.first(
                "SELECT id, layer_id, rulebook, draft_source, compared_version, from_at, until_at, tries, tenant_done,"
                        + " kept_lines, kept_messages, tenants_skipped FROM backtest WHERE state = 'WAITING'"
                        + " OR (state = 'RUNNING' AND lease_until <= UTC_TIMESTAMP(3)) ORDER BY id LIMIT 1"
                        + " FOR UPDATE SKIP LOCKED",
                row -> read(row, token));
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Taken taken = waiting.get();
        if (taken.tries >= TRIES_MAX) {
            over(control, taken.id, BacktestState.FAILED, BacktestProblem.INTERRUPTED, now);
        } else if (taken.assignment.isEmpty()) {
            over(control, taken.id, BacktestState.FAILED, BacktestProblem.DRAFT_UNREADABLE, now);
        } else {
            take(control, taken.assignment.get(), now);
            return taken.assignment;
        }
        return Optional.empty();
    }

    /** @param assignment empty when its draft cannot be read */
    private record Taken(BacktestId id, Optional<Assignment> assignment, int tries) {}

    private static Taken read(ResultSet row, String token) throws SQLException {
        return new Taken(new BacktestId(row.getLong("id")), assignment(row, token), row.getInt("tries"));
    }

    private static Optional<Assignment> assignment(ResultSet row, String token) throws SQLException {
        try {
            return Optional.of(new Assignment(
                    new BacktestId(row.getLong("id")),
                    token,
                    new TenantId(row.getLong("layer_id")),
                    PackedSource.open(row.getString("rulebook"), row.getBytes("draft_source")),
                    row.getInt("compared_version"),
                    new Period(Sql.time(row, "from_at"), Sql.time(row, "until_at")),
                    new Assignment.Reached(
                            row.getLong("tenant_done"),
                            row.getInt("kept_lines"),
                            row.getLong("kept_messages"),
                            row.getInt("tenants_skipped"))));
        } catch (RuntimeException unreadable) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The draft of back-test " + row.getLong("id") + " is unreadable.",
                    unreadable);
            return Optional.empty();
        }
    }

    private static void take(Sql control, Assignment assignment, Instant now) {
        control.update(
                "UPDATE backtest SET state = 'RUNNING', claim_token = ?, lease_until = " + LEASE
                        + ", tries = tries + 1, started_at = COALESCE(started_at, ?), messages_done = kept_messages"
                        + " WHERE id = ?",
                assignment.token(),
                now,
                assignment.id().number());
        LineRows.dropAfter(control, assignment.id(), assignment.reached().lines());
    }

    /** Renews the claim and tells the progress. @return false when it is no longer this node's */
    static boolean renew(Sql control, Assignment assignment, long messagesDone) {
        return control.update(
                        "UPDATE backtest SET lease_until = " + LEASE + ", messages_done = ?" + MINE,
                        messagesDone,
                        assignment.id().number(),
                        assignment.token())
                == 1;
    }

    /** Tells how much there is, once. */
    static void estimated(Sql control, Assignment assignment, long messages) {
        control.update(
                "UPDATE backtest SET messages_estimated = ?" + MINE,
                messages,
                assignment.id().number(),
                assignment.token());
    }

    /** Keeps what was found up to the end of a tenant. @return false when it is no longer this node's */
    static boolean reached(Sql control, Assignment assignment, Assignment.Reached reached) {
        return control.update(
                        "UPDATE backtest SET tenant_done = ?, kept_lines = ?, kept_messages = ?, messages_done = ?,"
                                + " tenants_skipped = ?, tries = 1" + MINE,
                        reached.tenant(),
                        reached.lines(),
                        reached.messages(),
                        reached.messages(),
                        reached.skipped(),
                        assignment.id().number(),
                        assignment.token())
                == 1;
    }

    /** Gives it back, for another node to go on at once. */
    static void release(Sql control, Assignment assignment) {
        control.update(
                "UPDATE backtest SET lease_until = UTC_TIMESTAMP(3), tries = tries - 1" + MINE,
                assignment.id().number(),
                assignment.token());
    }

    /** Gives it back after a fault that may pass: it is tried again a little later. */
    static void putOff(Sql control, Assignment assignment) {
        control.update(
                "UPDATE backtest SET lease_until = UTC_TIMESTAMP(3) + INTERVAL 5 SECOND" + MINE,
                assignment.id().number(),
                assignment.token());
    }

    /** Ends it, unless somebody else did. */
    static void finish(
            Sql control, Assignment assignment, BacktestState state, @Nullable BacktestProblem problem, Instant now) {
        boolean isMine = control.number(
                        "SELECT COUNT(*) FROM backtest" + MINE + " FOR UPDATE",
                        assignment.id().number(),
                        assignment.token())
                > 0;
        if (isMine) {
            over(control, assignment.id(), state, problem, now);
        }
    }

    private static void over(
            Sql control, BacktestId id, BacktestState state, @Nullable BacktestProblem problem, Instant now) {
        control.update(
                "UPDATE backtest SET state = ?, problem = ?, ended_at = ?, active_layer = NULL, claim_token = NULL,"
                        + " lease_until = NULL WHERE id = ?",
                state,
                problem,
                now,
                id.number());
    }

    /** Ends it for a person. @return false when it was over already */
    static boolean cancel(Sql control, BacktestId id, String login, Instant now) {
        boolean isOpen = control.number(
                        "SELECT COUNT(*) FROM backtest WHERE id = ? AND state IN ('WAITING', 'RUNNING') FOR UPDATE",
                        id.number())
                > 0;
        if (isOpen) {
            control.update("UPDATE backtest SET cancelled_by = ? WHERE id = ?", login, id.number());
            over(control, id, BacktestState.CANCELLED, null, now);
        }
        return isOpen;
    }
}
