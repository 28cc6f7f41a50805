package org.gatehouse.launcher.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A process that ends when the launcher ends, even on {@code kill -9}. Its output goes to a {@link RotatingLog}. */
public final class ChildProcess {
    private static final System.Logger LOG = System.getLogger(ChildProcess.class.getName());

    private final String name;
    private final Process process;
    private final CompletableFuture<@Nullable Void> outputRead = new CompletableFuture<>();

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @throws StartFailure when the log cannot be written or the program not be started
     */
    public static ChildProcess start(ChildSpec spec) {
        RotatingLog log = RotatingLog.open(spec.log());
        ChildProcess child = new ChildProcess(spec.name(), Nursery.start(spec));
        Thread reader = new Thread(() -> child.copyOutput(log, spec.output()), spec.name() + "-output");
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Calls the listener with the exit code (128 + n after signal n) once the process has ended and its output has been
     * read.
     */
    public void onExit(IntConsumer listener) {
        var unused = exit().thenAccept(listener::accept).exceptionally(failed -> {
            LOG.log(System.Logger.Level.ERROR, "after the end of the " + name, failed);
            return null;
        });
    }

    /**
     * Waits until the process has ended and its output has been read, at most as long as said, and answers whether it
     * came.
     */
    public boolean awaitExit(Duration limit) throws InterruptedException {
        try {
            exit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException running) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Asks the process to end (SIGTERM), ends it (SIGKILL) when it has not within the grace. Answers whether it ended
     * by itself.
     */
    public boolean stop(Duration grace) {
        process.destroy();
        try {
            if (awaitExit(grace)) {
                return true;
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        LOG.log(System.Logger.Level.WARNING, "the {0} did not stop within {1}, ending it", name, grace);
        kill();
        return false;
    }

    /** Ends the process at once (SIGKILL) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private CompletableFuture<Integer> exit() {
        return process.onExit().thenCombine(outputRead, (ended, read) -> ended.exitValue());
    }

    /** Reads to the end even when the disk is full: a child whose output nobody reads would stand still. */
    private void copyOutput(RotatingLog log, Consumer<String> output) {
        try (log;
                BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                output.accept(line);
            }
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.DEBUG, "the output of the " + name + " ended early", broken);
        } finally {
            outputRead.complete(null);
        }
    }
}
