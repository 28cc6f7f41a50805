package org.gatehouse.launcher.instance;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Finds in the portal's output why it cannot start: its own words first, else those of the server that deploys it. */
final class StartFailureInOutput implements Consumer<String> {
    private static final String BY_PORTAL = "GATEHOUSE-START-FAILED: ";
    private static final String BY_SERVER = "Exception while loading the app";

    private final Path log;

    private final CompletableFuture<String> reason = new CompletableFuture<>();

    /** For the output that goes to this log. */
    StartFailureInOutput(Path log) {
        this.log = log;
    }

    @Override
    public void accept(String line) {
        after(BY_PORTAL, line)
                .or(() -> after(BY_SERVER, line).map(cause -> "the portal cannot be deployed" + cause + ": see " + log))
                .ifPresent(reason::complete);
    }

    Optional<String> reason() {
        return reason.isDone() ? Optional.of(reason.join()) : Optional.empty();
    }

    private static Optional<String> after(String mark, String line) {
        int at = line.indexOf(mark);
        return at < 0 ? Optional.empty() : Optional.of(line.substring(at + mark.length()));
    }
}
