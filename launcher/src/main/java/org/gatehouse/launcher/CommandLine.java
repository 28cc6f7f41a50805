package org.gatehouse.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.launcher.bench.BenchOptions;
import org.gatehouse.launcher.bench.Benchmark;
import org.gatehouse.launcher.bench.Sizes;
import org.gatehouse.launcher.demo.DemoOptions;
import org.gatehouse.launcher.instance.UpOptions;

/** Understands the launcher's command line (docs: {@code gatehouse help}). */
final class CommandLine {
    private static final String DEFAULT_DATA = "data";
    private static final String DEFAULT_URL = "http://127.0.0.1:8080";
    private static final String DEFAULT_TENANT = "lale";
    private static final int HIGHEST_PORT = 65_535;

    private CommandLine() {}

    /**
     * Understands the words after {@code gatehouse}.
     *
     * @throws UsageError when they cannot be understood
     */
    static Command parse(List<String> words) {
        if (words.isEmpty()) {
            throw new UsageError("a command is missing: up, demo or bench");
        }
        List<String> arguments = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "up" -> up(arguments);
            case "demo" -> demo(arguments);
            case "bench" -> bench(arguments);
            default -> throw new UsageError("unknown command " + words.get(0));
        };
    }

    private static Command up(List<String> words) {
        Arguments arguments = Arguments.parse(words, Set.of("--port", "--data"), Set.of("--no-demo"));
        requireCount(arguments.rest(), 0);
        return new UpCommand(new UpOptions(
                port(arguments.value("--port", String.valueOf(UpOptions.DEFAULT_PORT))),
                path("--data", arguments.value("--data", DEFAULT_DATA)),
                !arguments.has("--no-demo")));
    }

    private static Command demo(List<String> words) {
        Arguments arguments = Arguments.parse(words, Set.of("--url", "--data", "--tenant"), Set.of());
        if (arguments.rest().isEmpty()) {
            throw new UsageError("demo needs the FILE of messages");
        }
        requireCount(arguments.rest(), 1);
        return new DemoCommand(new DemoOptions(
                path("FILE", arguments.rest().get(0)),
                url(arguments.value("--url", DEFAULT_URL)),
                path("--data", arguments.value("--data", DEFAULT_DATA)),
                arguments.value("--tenant", DEFAULT_TENANT)));
    }

    private static Command bench(List<String> words) {
        Arguments arguments = Arguments.parse(words, Set.of("--rows"), Set.of());
        requireCount(arguments.rest(), 1);
        List<Benchmark> benchmarks = arguments.rest().isEmpty()
                ? List.of(Benchmark.values())
                : List.of(benchmark(arguments.rest().get(0)));
        String rows = arguments.value("--rows", String.valueOf(Sizes.STANDARD.large()));
        if (!rows.matches("[1-9]\\d{0,6}")) {
            throw new UsageError("--rows " + rows + " is not a number from 1 to 9999999");
        }
        return new BenchCommand(new BenchOptions(benchmarks, Sizes.STANDARD.atMost(Integer.parseInt(rows))));
    }

    private static Benchmark benchmark(String name) {
        return Benchmark.named(name)
                .orElseThrow(() -> new UsageError("no benchmark " + name + ", there are "
                        + Arrays.stream(Benchmark.values())
                                .map(Benchmark::title)
                                .collect(Collectors.joining(", "))));
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            if (List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            throw new UsageError("--url " + text + " is not an address: " + notAnAddress.getReason());
        }
        throw new UsageError("--url " + text + " is not an address such as " + DEFAULT_URL);
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

    private static void requireCount(List<String> rest, int count) {
        if (rest.size() > count) {
            throw new UsageError("unexpected argument " + rest.get(count));
        }
    }
}
