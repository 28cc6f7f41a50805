package org.gatehouse.work;

import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;

/** A thread that repeats a step until it is stopped; a step that fails is logged and tried again after a pause. */
public final class Worker {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final long PAUSE_AFTER_FAULT_MILLIS = 1_000;
    private static final long STOP_MAX_MILLIS = 4_000;

    private final String name;
    private final BooleanSupplier step;
    private final long idleMillis;
    private final Signal signal;
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * @param step returns whether there was something to do, so that there may be more
     * @param idleMillis how long to wait for the signal after a step that found nothing
     */
    public Worker(String name, ThreadFactory threads, Signal signal, long idleMillis, BooleanSupplier step) {
        this.name = name;
        this.step = step;
        this.idleMillis = idleMillis;
        this.signal = signal;
        this.thread = threads.newThread(this::run);
        this.thread.setName("gatehouse-" + name);
    }

    public void start() {
        thread.start();
    }

    /** Lets the running step end and waits for it, for a few seconds. */
    public void stop() {
        stopping = true;
        signal.raise();
        try {
            thread.join(STOP_MAX_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this worker was asked to end: long steps look at it between their parts. */
    public boolean isStopping() {
        return stopping;
    }

    private void run() {
        while (!stopping) {
            long wait = idleMillis;
            try {
                if (step.getAsBoolean()) {
                    continue;
                }
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.log(System.Logger.Level.ERROR, "Worker (%s) failed and tries again.".formatted(name), e);
                }
                wait = PAUSE_AFTER_FAULT_MILLIS;
            }
            if (!signal.await(wait)) {
                return;
            }
        }
    }
}
