package org.gatehouse.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What to start.
 *
 * @param name as the operator reads it in messages, such as "database"
 * @param command program and arguments; no secrets, every user of the machine can read them
 * @param environment set in addition to the launcher's own environment
 * @param log receives standard output and standard error
 * @param deathSignal sent by the kernel when the launcher is gone
 * @param output also sees every line of output, on the thread that reads it
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        DeathSignal deathSignal,
        Consumer<String> output) {
    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
