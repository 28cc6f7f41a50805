package org.gatehouse.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the portal is: migrated, assembled and in touch with its database. */
@Readiness
@ApplicationScoped
public class PortalReady implements HealthCheck {

    @Inject
    org.gatehouse.startup.Readiness portal;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("portal")
                .status(portal.isReady())
                .withData("reason", portal.reason())
                .build();
    }
}
