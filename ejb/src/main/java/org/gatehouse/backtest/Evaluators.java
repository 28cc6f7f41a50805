package org.gatehouse.backtest;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * The threads on which this node's back-tests compare: one for each core, at the lowest priority, for all of them
 * together. They ask no database.
 */
final class Evaluators implements AutoCloseable {

    private final int count = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads;

    @SuppressWarnings("ThreadPriorityCheck") // a wish that some systems heed; what gives way everywhere is Pace
    Evaluators(ThreadFactory factory) {
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = factory.newThread(work);
            thread.setName("gatehouse-backtest-evaluator");
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setDaemon(true);
            return thread;
        });
    }

    int count() {
        return count;
    }

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
