package org.gatehouse.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gatehouse.admission.AdmissionWorker;
import org.gatehouse.backtest.BacktestWorkers;
import org.gatehouse.campaign.Withdrawal;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.credit.ResellerShares;
import org.gatehouse.dispatch.Dispatch;
import org.gatehouse.dispatch.Expiry;
import org.gatehouse.dispatch.Recovery;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.receipt.Inbox;
import org.gatehouse.receipt.Receipts;
import org.gatehouse.work.Signal;
import org.gatehouse.work.Worker;

/** Starts what moves messages when the portal is assembled, and stops it before the portal goes. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@SuppressWarnings("NullAway.Init")
public class Workers {

    private static final long IDLE_MILLIS = 100;
    private static final long SWEEP_MILLIS = 500;
    private static final long RECOVERY_MILLIS = 3_000;
    private static final long SHARES_MILLIS = 1_000;
    private static final long RULEBOOKS_MILLIS = 2_000;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private CarrierStart carrierStart;

    @Inject
    private Carriers carriers;

    @Inject
    private AdmissionWorker admission;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Expiry expiry;

    @Inject
    private Withdrawal withdrawal;

    @Inject
    private Recovery recovery;

    @Inject
    private RulesInForce rules;

    @Inject
    private BacktestWorkers backtests;

    @Inject
    private ResellerShares shares;

    @Inject
    private Inbox inbox;

    @Inject
    private Receipts receipts;

    private final List<Worker> workers = new ArrayList<>();

    @PostConstruct
    void start() {
        run("inbox", new Signal(), 0, stopping -> inbox.store());
        carrierStart.open(threads);
        run("recovery", new Signal(), RECOVERY_MILLIS, stopping -> {
            recovery.step();
            return false;
        });
        run("rulebooks", new Signal(), RULEBOOKS_MILLIS, stopping -> {
            rules.refresh();
            return false;
        });
        run("receipts", receipts.signal(), IDLE_MILLIS, stopping -> receipts.step());
        run("admission-small", admission.signal(), IDLE_MILLIS, stopping -> admission.step(true, stopping));
        run("admission", new Signal(), IDLE_MILLIS, stopping -> admission.step(false, stopping));
        run("expiry", new Signal(), SWEEP_MILLIS, stopping -> {
            expiry.step();
            return false;
        });
        run("shares", new Signal(), SHARES_MILLIS, stopping -> {
            shares.step();
            return false;
        });
        run("withdrawal", new Signal(), SWEEP_MILLIS, stopping -> withdrawal.step());
        workers.addAll(dispatch.start(threads));
        workers.addAll(backtests.start(threads));
    }

    /** Sending first, so that nothing is on its way when the binds end; the inbox last. */
    @PreDestroy
    void stop() {
        List<Worker> ending = new ArrayList<>(workers);
        Collections.reverse(ending);
        ending.subList(0, ending.size() - 1).forEach(Worker::stop);
        carriers.close();
        ending.get(ending.size() - 1).stop();
    }

    private interface Step {
        boolean run(BooleanSupplier stopping);
    }

    private void run(String name, Signal signal, long idleMillis, Step step) {
        List<Worker> self = new ArrayList<>(1);
        Worker worker = new Worker(
                name,
                threads,
                signal,
                idleMillis,
                () -> step.run(() -> self.get(0).isStopping()));
        self.add(worker);
        workers.add(worker);
        worker.start();
    }
}
