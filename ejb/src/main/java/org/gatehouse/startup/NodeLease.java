package org.gatehouse.startup;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.gatehouse.work.Node;

/** Renews the node's lease every 5 seconds, and gives it up when the portal stops. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeLease {

    private static final System.Logger LOG = System.getLogger(NodeLease.class.getName());

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Node node;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void renew() {
        try {
            node.renew();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The lease of this node could not be renewed.", e);
        }
    }

    @PreDestroy
    void leave() {
        try {
            node.leave();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "The lease of this node runs out by itself.", e);
        }
    }
}
