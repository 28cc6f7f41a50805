package org.gatehouse.web.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A portal with demo data on a free port and in a folder of its own, started at first use and stopped when this JVM
 * ends. The build names the programs ({@code gatehouse.war}, {@code gatehouse.payara}).
 */
public final class RunningPortal {

    private static final Pattern READY = Pattern.compile("Gatehouse is ready: (http://127\\.0\\.0\\.1:\\d+/)");
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final URI url;
    private final Path data;

    private RunningPortal(URI url, Path data) {
        this.url = url;
        this.data = data;
    }

    /** The one portal of this JVM. */
    public static RunningPortal shared() {
        return Shared.PORTAL;
    }

    /** Its address, with a slash at the end. */
    public URI url() {
        return url;
    }

    /** The demo sign-in of a tenant in a role. */
    public Login login(String tenant, String role) {
        try (Stream<String> lines = Files.lines(data.resolve("demo-logins.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Login(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .filter(login ->
                            login.tenant().equals(tenant) && login.role().equals(role))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The API as a demo user of a tenant in a role sees it. */
    public ApiClient api(String tenant, String role) {
        return api(login(tenant, role).apiKey());
    }

    public ApiClient api(String apiKey) {
        return new ApiClient(url.resolve("/api/v1"), apiKey);
    }

    /** Paths outside the API, as anybody sees them. */
    public ApiClient anybody() {
        return new ApiClient(url.resolve("/"), "");
    }

    private static RunningPortal start() {
        try {
            Path folder = Files.createTempDirectory("gatehouse-portal");
            Path log = folder.resolve("launcher.log");
            Process launcher = launch(folder, log);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher), "stop-portal"));
            String output = Deadline.await(
                    START, () -> read(log), text -> READY.matcher(text).find() || !launcher.isAlive());
            Matcher ready = READY.matcher(output);
            if (!ready.find()) {
                throw new AssertionError("The portal did not start: " + output);
            }
            return new RunningPortal(URI.create(ready.group(1)), folder.resolve("data"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Process launch(Path folder, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgatehouse.war=" + System.getProperty("gatehouse.war"),
                "-Dgatehouse.payara=" + System.getProperty("gatehouse.payara"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.gatehouse.launcher.Launcher",
                "up",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString()));
        builder.environment().put("GATEHOUSE_API_REQUESTS_PER_SECOND", Integer.toString(ApiClient.REQUESTS_PER_SECOND));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Shared {
        static final RunningPortal PORTAL = start();
    }
}
