package org.gatehouse.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
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
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Resource
    @SuppressWarnings("NullAway.Init")
    private TimerService timers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Housekeeping housekeeping;

    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void run() {
        if (stopping || !running.compareAndSet(false, true)) {
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
