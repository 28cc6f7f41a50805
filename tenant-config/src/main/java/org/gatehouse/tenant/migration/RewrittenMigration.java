package org.gatehouse.tenant.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The second migration of tenants, which was written anew before the first version came out: what it makes is the same,
 * but it no longer changes all messages in one transaction. A database that it was run on as it was then is told so;
 * any other difference is still an error.
 */
final class RewrittenMigration {

    private static final int CHECKSUM_THEN = 1_836_306_459;
    private static final int CHECKSUM_NOW = 229_283_972;

    private RewrittenMigration() {}

    /** @param database a tenant's, which may be empty yet */
    static void accept(Connection admin, String database) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            if (hasHistory(statement, database)) {
                statement.executeUpdate("UPDATE " + database + ".flyway_schema_history SET checksum = " + CHECKSUM_NOW
                        + " WHERE version = '2' AND checksum = " + CHECKSUM_THEN);
            }
        }
    }

    private static boolean hasHistory(Statement statement, String database) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM information_schema.tables WHERE table_schema = '"
                + database + "' AND table_name = 'flyway_schema_history'")) {
            return row.next();
        }
    }
}
