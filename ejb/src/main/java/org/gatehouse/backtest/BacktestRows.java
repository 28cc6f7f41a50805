package org.gatehouse.backtest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.policy.DraftId;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table {@code backtest}. */
final class BacktestRows {

    private static final String SELECT =
            "SELECT b.id, b.layer_id, t.name AS layer, rulebook, draft_id, draft_revision, compared_version, days,"
                    + " from_at, until_at, state, problem, asked_by, asked_at, started_at, ended_at, cancelled_by,"
                    + " messages_estimated, messages_done, tenants_skipped FROM backtest b"
                    + " JOIN tenant t ON t.id = b.layer_id ";

    private BacktestRows() {}

    /**
     * A back-test that is asked for.
     *
     * @param revision of the draft
     * @param source the draft as it is compared
     */
    record Asked(
            DraftId draft,
            int revision,
            RulebookSource source,
            int comparedVersion,
            int days,
            String login,
            Instant at) {}

    /**
     * Puts it in line. A layer that has one already is a duplicate key
     * ({@link org.gatehouse.tenant.sql.DatabaseFault#isDuplicateKey}).
     */
    static BacktestId add(Sql control, Asked asked) {
        Period period = Period.lastDays(asked.days(), asked.at());
        return new BacktestId(control.insert(
                "INSERT INTO backtest (layer_id, active_layer, rulebook, draft_id, draft_revision, draft_source,"
                        + " compared_version, days, from_at, until_at, state, asked_by, asked_at) VALUES ("
                        + Sql.places(13) + ")",
                asked.draft().layer().value(),
                asked.draft().layer().value(),
                asked.source().name(),
                asked.draft().number(),
                asked.revision(),
                PackedSource.pack(asked.source()),
                asked.comparedVersion(),
                asked.days(),
                period.from(),
                period.until(),
                BacktestState.WAITING,
                asked.login(),
                asked.at()));
    }

    static Optional<Backtest> find(Sql control, BacktestId id) {
        return control.first(SELECT + "WHERE b.id = ?", BacktestRows::read, id.number());
    }

    /** The draft as it was compared. */
    static RulebookSource source(Sql control, Backtest backtest) {
        return control.first(
                        "SELECT draft_source FROM backtest WHERE id = ?",
                        row -> PackedSource.open(backtest.rulebook().id(), row.getBytes("draft_source")),
                        backtest.id().number())
                .orElseThrow();
    }

    /** Those of a draft, newest first. */
    static List<Backtest> ofDraft(Sql control, DraftId draft, int limit) {
        return control.list(
                SELECT + "WHERE draft_id = ? AND layer_id = ? ORDER BY b.id DESC LIMIT ?",
                BacktestRows::read,
                draft.number(),
                draft.layer().value(),
                limit);
    }

    private static Backtest read(ResultSet row) throws SQLException {
        return new Backtest(
                new BacktestId(row.getLong("id")),
                new DraftId(new TenantId(row.getLong("layer_id")), row.getLong("draft_id")),
                row.getString("layer"),
                RulebookKind.of(row.getString("rulebook")).orElseThrow(),
                row.getInt("draft_revision"),
                row.getInt("compared_version"),
                row.getInt("days"),
                Sql.time(row, "from_at"),
                Sql.time(row, "until_at"),
                BacktestState.valueOf(row.getString("state")),
                problem(row.getString("problem")),
                row.getString("asked_by"),
                Sql.time(row, "asked_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"),
                row.getString("cancelled_by"),
                row.getLong("messages_estimated"),
                row.getLong("messages_done"),
                row.getInt("tenants_skipped"));
    }

    private static @Nullable BacktestProblem problem(@Nullable String stored) {
        return stored == null ? null : BacktestProblem.valueOf(stored);
    }
}
