package org.gatehouse.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatehouse.launcher.instance.Instance;
import org.gatehouse.launcher.instance.UpOptions;

/** Runs one instance in the foreground until it is told to stop (SIGTERM, Ctrl-C) or a child it needs ends. */
record UpCommand(UpOptions options) implements Command {
    private static final int STOPPED = 0;
    private static final int FAILED = 1;
    private static final int STOP_LIMIT_SECONDS = 10;

    @Override
    public int run() {
        CountDownLatch finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(stopper(Thread.currentThread(), finished));
        try (Instance instance = Instance.start(options, System.getenv(), UpCommand::tell)) {
            System.out.println("Gatehouse is ready: " + instance.address().url());
            tell(instance.awaitEnd() + "; stopping");
            return FAILED;
        } catch (InterruptedException stop) {
            return STOPPED;
        } finally {
            finished.countDown();
        }
    }

    private static void tell(String line) {
        System.err.println("gatehouse: " + line);
    }

    /** Stops the waiting main thread, lets it stop the children, and makes an ordered stop a success. */
    private static Thread stopper(Thread main, CountDownLatch finished) {
        return new Thread(() -> {
            if (finished.getCount() == 0) {
                return;
            }
            main.interrupt();
            try {
                boolean ordered = finished.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
                Runtime.getRuntime().halt(ordered ? STOPPED : FAILED);
            } catch (InterruptedException hurry) {
                Runtime.getRuntime().halt(FAILED);
            }
        });
    }
}
