package org.gatehouse.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jspecify.annotations.Nullable;

/** Alive as long as no threads wait for each other for ever: only a restart would help then. */
@Liveness
@ApplicationScoped
public class Deadlocks implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        long @Nullable [] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return HealthCheckResponse.named("deadlocks")
                .status(deadlocked == null)
                .withData("threads", deadlocked == null ? 0 : deadlocked.length)
                .build();
    }
}
