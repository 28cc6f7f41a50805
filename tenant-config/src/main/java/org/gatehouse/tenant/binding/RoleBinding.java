package org.gatehouse.tenant.binding;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.gatehouse.tenant.TenantId;

/**
 * Gives a connection its role and its database. A pooled connection keeps both after use, so this happens at every
 * checkout; the database is set with {@code setCatalog}, since a raw {@code USE} deceives prepared statements.
 */
final class RoleBinding {

    static final String CONTROL_DATABASE = "gh_control";

    private RoleBinding() {}

    static Connection toTenant(Connection connection, TenantId tenant) throws SQLException {
        return bound(connection, "SET ROLE " + tenant.role(), tenant.database());
    }

    static Connection toControl(Connection connection) throws SQLException {
        return bound(connection, "SET ROLE NONE", CONTROL_DATABASE);
    }

    static Connection toNothing(Connection connection) throws SQLException {
        return bound(connection, "SET ROLE NONE", "information_schema");
    }

    private static Connection bound(Connection connection, String role, String database) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(role);
            connection.setCatalog(database);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
