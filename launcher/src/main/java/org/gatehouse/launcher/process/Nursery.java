package org.gatehouse.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Starts processes from one thread that lives as long as the JVM. The kernel's "parent died" signal follows the thread
 * that forked, not the process: a child forked by a short-lived thread would be ended with that thread.
 */
final class Nursery {
    private static final Executor PARENT = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "parent-of-children");
        thread.setDaemon(true);
        return thread;
    });

    /** Ends the child before it begins when its parent died between the fork and the request for the signal. */
    private static final String ONLY_UNDER_LIVING_PARENT = "[ \"$PPID\" = \"$0\" ] && exec \"$@\"";

    private Nursery() {}

    static Process start(ChildSpec spec) {
        ProcessBuilder builder = new ProcessBuilder(guarded(spec)).redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        try {
            return CompletableFuture.supplyAsync(() -> fork(builder), PARENT).join();
        } catch (CompletionException failed) {
            throw new StartFailure("the " + spec.name() + " cannot be started: " + failed.getMessage(), failed);
        }
    }

    /**
     * The command inside its own session, so that Ctrl-C at the terminal reaches the launcher alone and the launcher
     * stops its children in order. Every step replaces the one before: the process id stays that of the command.
     */
    private static List<String> guarded(ChildSpec spec) {
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of("setsid", "setpriv", "--pdeathsig", spec.deathSignal().name(), "/bin/sh", "-c"));
        command.addAll(List.of(
                ONLY_UNDER_LIVING_PARENT, String.valueOf(ProcessHandle.current().pid())));
        command.addAll(spec.command());
        return command;
    }

    private static Process fork(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
