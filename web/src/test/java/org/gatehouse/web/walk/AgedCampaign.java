package org.gatehouse.web.walk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gatehouse.web.portal.RunningPortal;

/** A campaign that is made to look as if it had been sent long ago; its number tells its time, so that changes too. */
record AgedCampaign(RunningPortal portal, long tenant, long number) {

    /** Bits of a campaign's number below its milliseconds. */
    private static final int LOW_BITS = 20;

    /** Makes a campaign older that the API calls {@code id}. */
    static AgedCampaign of(RunningPortal portal, String id, Duration age) throws SQLException {
        long number = HexFormat.fromHexDigitsToLong(id, 0, 16);
        long tenant = HexFormat.fromHexDigitsToLong(id, 16, 32);
        long older = number - (age.toMillis() << LOW_BITS);
        try (Connection connection = portal.database();
                Statement statement = connection.createStatement()) {
            String database = "gh_t_" + tenant;
            for (Map.Entry<String, String> column : numbered(statement, database)) {
                statement.executeUpdate("UPDATE %s.%s SET %s = %d WHERE %s = %d"
                        .formatted(database, column.getKey(), column.getValue(), older, column.getValue(), number));
            }
            statement.executeUpdate(
                    "UPDATE %s.tally SET updated_at = updated_at - INTERVAL %d SECOND WHERE campaign_id = %d"
                            .formatted(database, age.toSeconds(), older));
            statement.executeUpdate("UPDATE %s.campaign SET created_at = created_at - INTERVAL %d SECOND WHERE id = %d"
                    .formatted(database, age.toSeconds(), older));
            statement.executeUpdate(
                    "UPDATE gh_control.work_ticket SET due_at = UTC_TIMESTAMP(3) WHERE kind = 'REMOVE' AND tenant_id = "
                            + tenant);
        }
        return new AgedCampaign(portal, tenant, older);
    }

    private static List<Map.Entry<String, String>> numbered(Statement statement, String database) throws SQLException {
        List<Map.Entry<String, String>> columns = new ArrayList<>(List.of(Map.entry("campaign", "id")));
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.columns"
                + " WHERE table_schema = '" + database + "' AND column_name = 'campaign_id'")) {
            while (rows.next()) {
                columns.add(Map.entry(rows.getString(1), "campaign_id"));
            }
        }
        return columns;
    }

    String id() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(number) + hex.toHexDigits(tenant);
    }

    /** Rows that the database still holds of it, but for its aggregates. */
    long rowsOfDetail() {
        long rows = 0;
        try (Connection connection = portal.database();
                Statement statement = connection.createStatement()) {
            for (String table :
                    List.of("message", "message_event", "rejected_row", "upload_block", "chunk", "decision")) {
                try (ResultSet count = statement.executeQuery(
                        "SELECT COUNT(*) FROM gh_t_%d.%s WHERE campaign_id = %d".formatted(tenant, table, number))) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
