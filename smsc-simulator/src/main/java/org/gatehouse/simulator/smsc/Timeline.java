package org.gatehouse.simulator.smsc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What is still to happen, on one thread; events of the same delay happen in the order they were added. */
final class Timeline implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Timeline.class.getName());

    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, Timeline::thread, new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicInteger regularCount = new AtomicInteger();

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "smsc-timeline");
        thread.setDaemon(true);
        return thread;
    }

    /** Lets it happen after the delay; without a delay at once, on the caller's thread. */
    void after(long delayMillis, Runnable event) {
        if (delayMillis <= 0) {
            event.run();
        } else {
            var unused = executor.schedule(logged(event), delayMillis, TimeUnit.MILLISECONDS);
        }
    }

    void every(Duration period, Runnable event) {
        regularCount.incrementAndGet();
        var unused = executor.scheduleAtFixedRate(
                logged(event), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Runnable logged(Runnable event) {
        return () -> {
            try {
                event.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "An event failed; later ones go on", e);
            }
        };
    }

    /** How many events are still to happen once. */
    int size() {
        return Math.max(0, executor.getQueue().size() - regularCount.get());
    }

    /** Forgets what was to happen once; what happens regularly goes on. */
    void clear() {
        executor.getQueue().removeIf(task -> task instanceof RunnableScheduledFuture<?> future && !future.isPeriodic());
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
