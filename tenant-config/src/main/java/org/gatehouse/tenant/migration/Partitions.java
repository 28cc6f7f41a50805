package org.gatehouse.tenant.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.DatabaseFault;

/**
 * Ranges of campaign numbers in the tables of a tenant that grow with recipients. Ranges are laid and dropped by the
 * admin account: the application account has no right to change tables. Whoever waits for a table longer than two
 * seconds gives up, since all others wait behind. Nothing in these statements comes from input.
 */
public final class Partitions {

    /** Partitioned alike; {@code message} is changed last, so that what it shows is true of the others too. */
    static final List<String> TABLES = List.of("upload_block", "rejected_row", "message_event", "message");

    private static final String REST = "rest";

    private final DatabaseAccount admin;

    Partitions(DatabaseAccount admin) {
        this.admin = admin;
    }

    /**
     * Makes a range of what lies between the last boundary and this one. Rows that are there already are copied, and
     * the table stands still meanwhile: lay a range before its rows come.
     *
     * @param boundary the first campaign number that is no longer in the range
     */
    public void split(TenantId tenant, long boundary) {
        asAdmin(tenant, statement -> {
            long upper = Math.max(boundary, interrupted(statement, tenant));
            for (String table : TABLES) {
                if (boundaries(statement.getConnection(), tenant, table).stream()
                        .noneMatch(known -> known >= upper)) {
                    statement.execute("ALTER TABLE " + table + " REORGANIZE PARTITION " + REST + " INTO (PARTITION "
                            + name(upper) + " VALUES LESS THAN (" + upper + "), PARTITION " + REST
                            + " VALUES LESS THAN MAXVALUE)");
                }
            }
        });
    }

    /** Removes the range below a boundary with all its rows, in no time; nothing where there is none. */
    public void drop(TenantId tenant, long boundary) {
        asAdmin(tenant, statement -> {
            for (String table : TABLES) {
                if (boundaries(statement.getConnection(), tenant, table).contains(boundary)) {
                    statement.execute("ALTER TABLE " + table + " DROP PARTITION " + name(boundary));
                }
            }
        });
    }

    /** The boundary that a split which did not end has laid in some tables; 0 when there is none. */
    private static long interrupted(Statement statement, TenantId tenant) throws SQLException {
        Connection connection = statement.getConnection();
        long first = last(boundaries(connection, tenant, TABLES.get(0)));
        long message = last(boundaries(connection, tenant, TABLES.get(TABLES.size() - 1)));
        return first > message ? first : 0;
    }

    private static long last(List<Long> boundaries) {
        return boundaries.isEmpty() ? 0 : boundaries.get(boundaries.size() - 1);
    }

    private static List<Long> boundaries(Connection connection, TenantId tenant, String table) throws SQLException {
        List<Long> boundaries = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("SELECT partition_description"
                + " FROM information_schema.partitions WHERE table_schema = ? AND table_name = ?"
                + " AND partition_name <> ? ORDER BY partition_ordinal_position")) {
            question.setString(1, tenant.database());
            question.setString(2, table);
            question.setString(3, REST);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    boundaries.add(rows.getLong(1));
                }
            }
        }
        return boundaries;
    }

    private static String name(long boundary) {
        return "below_" + boundary;
    }

    private interface Work {
        void run(Statement statement) throws SQLException;
    }

    private void asAdmin(TenantId tenant, Work work) {
        try (Connection connection = admin.connect()) {
            connection.setCatalog(tenant.database());
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION lock_wait_timeout = 2");
                work.run(statement);
            }
        } catch (SQLException e) {
            throw new DatabaseFault("partitions of tenant " + tenant, e);
        }
    }
}
