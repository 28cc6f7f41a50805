package org.gatehouse.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.gatehouse.policy.RulebookFaults;

/**
 * Ready when the portal is: migrated, assembled and in touch with its database. A rulebook whose newest version cannot
 * be loaded is told and keeps nothing from being ready: the last good one is in force.
 */
@Readiness
@ApplicationScoped
public class PortalReady implements HealthCheck {

    @Inject
    org.gatehouse.startup.Readiness portal;

    @Inject
    RulebookFaults rulebooks;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("portal")
                .status(portal.isReady())
                .withData("reason", portal.reason())
                .withData("rulebooksNotLoaded", rulebooks.ownCount())
                .build();
    }
}
