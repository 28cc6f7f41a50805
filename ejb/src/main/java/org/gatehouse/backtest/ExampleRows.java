package org.gatehouse.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;

/** The table {@code backtest_example}: ids only. */
final class ExampleRows {

    private static final String ADD = "INSERT INTO backtest_example (backtest_id, line_no, place, campaign_id, number)"
            + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE number = VALUES(number)";
    private static final String SELECT =
            "SELECT e.line_no, e.place, l.tenant_id, e.campaign_id, e.number FROM backtest_example e"
                    + " JOIN backtest_line l ON l.backtest_id = e.backtest_id AND l.line_no = e.line_no"
                    + " WHERE e.backtest_id = ? AND (e.line_no > ? OR (e.line_no = ? AND e.place > ?))"
                    + " ORDER BY e.line_no, e.place LIMIT ?";

    private ExampleRows() {}

    /**
     * Stores the examples that are not stored yet.
     *
     * @param lines by their number
     */
    static void store(Sql control, BacktestId id, Map<Integer, Totals> lines) {
        List<Object[]> rows = new ArrayList<>();
        lines.forEach((line, totals) -> {
            List<Place> places = totals.examples();
            for (int i = totals.storedExamples(); i < places.size(); i++) {
                Place place = places.get(i);
                rows.add(new Object[] {id.number(), line, i + 1, place.campaign(), place.number()});
            }
        });
        control.batch(ADD, rows);
    }

    /** Where an example stands: its line, and its place there, both from 1. */
    record At(int line, int place) {

        static final At BEGINNING = new At(0, 0);
    }

    /** An example as it is stored. */
    record Stored(At at, TenantId tenant, Place place) {}

    static List<Stored> page(Sql control, BacktestId id, At after, int limit) {
        return control.list(
                SELECT,
                row -> new Stored(
                        new At(row.getInt("line_no"), row.getInt("place")),
                        new TenantId(row.getLong("tenant_id")),
                        new Place(row.getLong("campaign_id"), row.getLong("number"))),
                id.number(),
                after.line(),
                after.line(),
                after.place(),
                limit);
    }
}
