package org.gatehouse.tenant.binding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/** Hands EclipseLink connections that are bound to the transaction's tenant, or to control. */
final class BindingConnector extends JNDIConnector {

    private static final long serialVersionUID = 1L;

    private final boolean ofControl;

    BindingConnector(JNDIConnector original, boolean ofControl) {
        this.ofControl = ofControl;
        setName(original.getName());
        setDataSource(original.getDataSource());
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        Connection connection = super.connect(properties, session);
        try {
            return bound(connection);
        } catch (SQLException | RuntimeException e) {
            close(connection, e);
            throw new IllegalStateException("The connection cannot be bound: " + e.getMessage(), e);
        }
    }

    /** EclipseLink opens one connection at login, outside any transaction: it may see nothing. */
    private Connection bound(Connection connection) throws SQLException {
        if (!TransactionTenant.isActive()) {
            return RoleBinding.toNothing(connection);
        }
        if (ofControl) {
            TransactionTenant.bindControl();
            return RoleBinding.toControl(connection);
        }
        return RoleBinding.toTenant(connection, TransactionTenant.current());
    }

    private static void close(Connection connection, Exception cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
