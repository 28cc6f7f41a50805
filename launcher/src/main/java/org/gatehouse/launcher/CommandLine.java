package org.gatehouse.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gatehouse.launcher.instance.UpOptions;

/** Understands the launcher's command line (docs: {@code gatehouse help}). */
final class CommandLine {
    private static final String DEFAULT_DATA = "data";
    private static final int HIGHEST_PORT = 65_535;

    private CommandLine() {}

    /**
     * Understands the words after {@code gatehouse}.
     *
     * @throws UsageError when they cannot be understood
     */
    static Command parse(List<String> words) {
        if (words.isEmpty()) {
            throw new UsageError("a command is missing: up");
        }
        List<String> arguments = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "up" -> up(arguments);
            default -> throw new UsageError("unknown command " + words.get(0));
        };
    }

    private static Command up(List<String> words) {
        Arguments arguments = Arguments.parse(words, Set.of("--port", "--data"), Set.of("--no-demo"));
        requireNone(arguments.rest());
        return new UpCommand(new UpOptions(
                port(arguments.value("--port", String.valueOf(UpOptions.DEFAULT_PORT))),
                path("--data", arguments.value("--data", DEFAULT_DATA)),
                !arguments.has("--no-demo")));
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new UsageError("--port " + text + " is not a port: 1 to " + HIGHEST_PORT + ", or 0 for a free one");
        }
        return Integer.parseInt(text);
    }

    private static Path path(String option, String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException notAPath) {
            throw new UsageError(option + " " + text + " is not a path");
        }
        throw new UsageError(option + " needs a value");
    }

    private static void requireNone(List<String> rest) {
        if (!rest.isEmpty()) {
            throw new UsageError("unexpected argument " + rest.get(0));
        }
    }
}
