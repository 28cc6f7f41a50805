package org.gatehouse.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.work.Node;

/** Whether the portal can serve, and if not, why. */
@ApplicationScoped
public class Readiness {

    private volatile boolean assembled;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Node node;

    public boolean isReady() {
        return assembled && node.holdsLease();
    }

    /** One sentence. */
    public String reason() {
        if (!assembled) {
            return "The portal is starting.";
        }
        return node.holdsLease() ? "The portal is ready." : "The database does not answer.";
    }

    void assembled() {
        assembled = true;
    }
}
