package org.gatehouse.backtest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.Worker;
import org.jspecify.annotations.Nullable;

/** The two back-tests that this node works on at a time, and the threads that compare for both. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class BacktestWorkers {

    private static final int LANES = 2;
    private static final long IDLE_MILLIS = 1_000;

    @Inject
    private Database database;

    @Inject
    private BacktestSubjects subjects;

    @Inject
    private Clock clock;

    @Inject
    private BacktestSignal signal;

    private @Nullable Evaluators evaluators;

    /** Starts them; whoever starts them stops them. */
    public List<Worker> start(ThreadFactory threads) {
        Evaluators started = new Evaluators(threads);
        evaluators = started;
        List<Worker> workers = new ArrayList<>();
        for (int number = 1; number <= LANES; number++) {
            Lane lane = new Lane(database, clock, subjects, started);
            List<Worker> self = new ArrayList<>(1);
            Worker worker = new Worker(
                    "backtest-" + number,
                    threads,
                    signal.signal(),
                    IDLE_MILLIS,
                    () -> lane.step(() -> self.get(0).isStopping()));
            self.add(worker);
            workers.add(worker);
        }
        workers.forEach(Worker::start);
        return workers;
    }

    @PreDestroy
    void stop() {
        if (evaluators != null) {
            evaluators.close();
        }
    }
}
