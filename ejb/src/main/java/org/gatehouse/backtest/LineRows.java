package org.gatehouse.backtest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table {@code backtest_line}. */
final class LineRows {

    private static final String LINE = "INSERT INTO backtest_line (backtest_id, line_no, tenant_id, in_force,"
            + " in_force_by, drafted, drafted_by, messages, recipients, credits) VALUES (" + Sql.places(10)
            + ") ON DUPLICATE KEY UPDATE messages = VALUES(messages), recipients = VALUES(recipients),"
            + " credits = VALUES(credits)";

    private static final String LINES =
            "SELECT line_no, tenant_id, in_force, in_force_by, drafted, drafted_by, messages,"
                    + " recipients, credits FROM backtest_line WHERE backtest_id = ? ";

    private LineRows() {}

    /** Stores those of a tenant's lines that have changed, behind so many of other tenants. */
    static void store(Sql control, BacktestId id, TenantId tenant, int linesBefore, TenantTotals totals) {
        List<@Nullable Object[]> lines = new ArrayList<>();
        Map<Integer, Totals> examples = new TreeMap<>();
        for (Map.Entry<Change, Totals> line : totals.unstored().entrySet()) {
            int number = linesBefore + line.getValue().place();
            lines.add(values(id, number, tenant, line.getKey(), line.getValue()));
            examples.put(number, line.getValue());
        }
        control.batch(LINE, lines);
        ExampleRows.store(control, id, examples);
    }

    private static @Nullable Object[] values(BacktestId id, int number, TenantId tenant, Change change, Totals totals) {
        return new @Nullable Object[] {
            id.number(),
            number,
            tenant.value(),
            change.inForce().outcome(),
            stored(change.inForce()),
            change.drafted().outcome(),
            stored(change.drafted()),
            totals.messages(),
            totals.recipients(),
            totals.credits()
        };
    }

    private static @Nullable String stored(Ending ending) {
        CitedRule rule = ending.rule();
        return rule == null ? null : rule.stored();
    }

    /** Drops the lines of tenants that were not compared to their end. */
    static void dropAfter(Sql control, BacktestId id, int kept) {
        control.update("DELETE FROM backtest_line WHERE backtest_id = ? AND line_no > ?", id.number(), kept);
    }

    /** A line as it is stored. */
    record Stored(int number, TenantId tenant, Change change, long messages, long recipients, long credits) {}

    /** Where a page goes on: behind a line of so many messages and this number. */
    record After(long messages, int number) {

        static final After NOTHING = new After(Long.MAX_VALUE, 0);
    }

    /** The lines with most messages first. */
    static List<Stored> page(Sql control, BacktestId id, After after, int limit) {
        return control.list(
                LINES + "AND (messages < ? OR (messages = ? AND line_no > ?)) ORDER BY messages DESC, line_no LIMIT ?",
                LineRows::read,
                id.number(),
                after.messages(),
                after.messages(),
                after.number(),
                limit);
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getInt("line_no"),
                new TenantId(row.getLong("tenant_id")),
                new Change(
                        new Ending(row.getString("in_force"), CitedRule.read(row.getString("in_force_by"))),
                        new Ending(row.getString("drafted"), CitedRule.read(row.getString("drafted_by")))),
                row.getLong("messages"),
                row.getLong("recipients"),
                row.getLong("credits"));
    }
}
