package org.gatehouse.backtest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.gatehouse.account.Tenant;
import org.gatehouse.policy.DraftId;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;

/**
 * Back-tests asked for and worked on without a container: each call of {@link #node} is a node.
 *
 * @param layer whose draft it is
 */
record Desk(Database database, TenantId layer, Instant now) {

    static final String LOGIN = "compliance@platform";

    /** Tenants of control that a draft's layer may stand for. */
    static void addTenants(Database database, Instant now) {
        database.inControl(sql -> {
            String add = "INSERT INTO tenant (id, name, kind, parent_id, language, time_zone, created_at)"
                    + " VALUES (?, ?, ?, ?, 'tr', 'Europe/Istanbul', ?)";
            sql.update(add, 1, "platform", "PLATFORM", null, now);
            for (long id = 2; id <= 9; id++) {
                sql.update(add, id, "customer-" + id, "CUSTOMER", 1, now);
            }
        });
    }

    BacktestId ask(RulebookSource draft) {
        return database.control(sql ->
                BacktestRows.add(sql, new BacktestRows.Asked(new DraftId(layer, 17), 3, draft, 1, 7, LOGIN, now)));
    }

    Lane node(Evaluators evaluators, List<Tenant> tenants, Function<Assignment, TrafficSource> traffic) {
        return new Lane(
                database,
                Clock.fixed(now, ZoneOffset.UTC),
                new Lane.Subjects() {
                    @Override
                    public List<Tenant> tenants(Assignment assignment) {
                        return tenants;
                    }

                    @Override
                    public TrafficSource traffic(Assignment assignment) {
                        return traffic.apply(assignment);
                    }
                },
                evaluators);
    }

    static Evaluators evaluators() {
        return new Evaluators(Executors.defaultThreadFactory());
    }

    /** Never asked to stop. */
    static BooleanSupplier forever() {
        return () -> false;
    }

    Backtest find(BacktestId id) {
        return database.control(sql -> BacktestRows.find(sql, id)).orElseThrow();
    }

    List<LineRows.Stored> lines(BacktestId id) {
        return database.control(sql -> LineRows.page(sql, id, LineRows.After.NOTHING, 100));
    }

    List<ExampleRows.Stored> examples(BacktestId id) {
        return database.control(sql -> ExampleRows.page(sql, id, ExampleRows.At.BEGINNING, 100));
    }

    Optional<Assignment> take(String token) {
        return database.control(sql -> Claims.take(sql, token, now));
    }

    boolean cancel(BacktestId id) {
        return database.control(sql -> Claims.cancel(sql, id, LOGIN, now));
    }

    /** Lets the node's lease run out, as it does when the node dies. */
    void expireLease(BacktestId id) {
        database.inControl(sql -> sql.update(
                "UPDATE backtest SET lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE id = ?", id.number()));
    }
}
