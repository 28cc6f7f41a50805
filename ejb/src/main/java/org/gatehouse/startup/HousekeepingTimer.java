package org.gatehouse.startup;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.housekeeping.Housekeeping;

/**
 * Runs the housekeeping every minute, for the first time a minute after the start: what a crash interrupted is taken up
 * before anything is removed.
 */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class HousekeepingTimer {

    private static final System.Logger LOG = System.getLogger(HousekeepingTimer.class.getName());
    private static final Duration FIRST_AFTER = Duration.ofMinutes(1);

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Housekeeping housekeeping;

    private final long startedAtNanos = System.nanoTime();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopping;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void run() {
        boolean tooEarly = System.nanoTime() - startedAtNanos < FIRST_AFTER.toNanos();
        if (tooEarly || stopping || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            housekeeping.run(() -> stopping);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The housekeeping failed and tries again in a minute.", e);
        } finally {
            running.set(false);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
