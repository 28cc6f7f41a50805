package org.gatehouse.tenant.binding;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Binds the persistence unit {@code control}. */
public final class ControlSessions implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        Connectors.replace(session, true);
    }
}
