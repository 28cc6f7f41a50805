package org.gatehouse.tenant.binding;

import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Replaces the connectors of a session: of its login, and of its read pool's login, which is another object. */
final class Connectors {

    private Connectors() {}

    static void replace(Session session, boolean ofControl) {
        replace(session.getDatasourceLogin(), ofControl);
        if (session instanceof ServerSession server) {
            replace(server.getReadConnectionPool().getLogin(), ofControl);
            for (ConnectionPool pool : server.getConnectionPools().values()) {
                replace(pool.getLogin(), ofControl);
            }
        }
    }

    private static void replace(Login login, boolean ofControl) {
        if (login instanceof DatasourceLogin datasource
                && datasource.getConnector() instanceof JNDIConnector connector
                && !(connector instanceof BindingConnector)) {
            datasource.setConnector(new BindingConnector(connector, ofControl));
        }
    }
}
