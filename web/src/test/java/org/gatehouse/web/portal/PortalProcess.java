package org.gatehouse.web.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One run of the launcher with the processes it started; stopped when this JVM ends, if not before. */
final class PortalProcess {

    private static final Pattern READY = Pattern.compile("Gatehouse is ready: (http://127\\.0\\.0\\.1:\\d+/)");
    /** A portal that lives for minutes on a busy machine gains nothing from the second compiler. */
    private static final String SOON_COMPILED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration GONE = Duration.ofSeconds(60);

    private final Process launcher;
    private final Path data;
    private final URI url;

    private PortalProcess(Process launcher, Path data, URI url) {
        this.launcher = launcher;
        this.data = data;
        this.url = url;
    }

    /** Starts the portal of a data directory on a free port and waits until it is ready. */
    static PortalProcess start(Path data, Map<String, String> environment) {
        try {
            Path log = Files.createTempFile(data.getParent(), "launcher", ".log");
            Process launcher = launch(data, log, environment);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher), "stop-portal"));
            String output = Deadline.await(
                    START, () -> read(log), text -> READY.matcher(text).find() || !launcher.isAlive());
            Matcher ready = READY.matcher(output);
            if (!ready.find()) {
                throw new AssertionError("The portal did not start: " + output);
            }
            return new PortalProcess(launcher, data, URI.create(ready.group(1)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI url() {
        return url;
    }

    boolean isAlive() {
        return launcher.isAlive();
    }

    /** Ends the launcher in order, and waits until what it started is gone too. */
    void stop() {
        stop(launcher);
        awaitGone();
    }

    /** Ends the launcher, the portal and the database at once (SIGKILL), and waits until they are gone. */
    void killAll() {
        List<ProcessHandle> all = Stream.concat(launcher.descendants(), Stream.of(launcher.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitGone();
    }

    /** Ends the launcher alone at once (SIGKILL), and waits until what it started is gone too. */
    void killLauncher() {
        launcher.destroyForcibly();
        awaitGone();
    }

    private void awaitGone() {
        Deadline.await(GONE, this::remaining, List::isEmpty);
    }

    /** Processes that work on the data directory, by their command lines. */
    private List<String> remaining() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(data.toString()))
                .toList();
    }

    private static Process launch(Path data, Path log, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dgatehouse.war=" + System.getProperty("gatehouse.war"),
                "-Dgatehouse.payara=" + System.getProperty("gatehouse.payara"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.gatehouse.launcher.Launcher",
                "up",
                "--port",
                "0",
                "--data",
                data.toString()));
        builder.environment().put("GATEHOUSE_API_REQUESTS_PER_SECOND", Integer.toString(ApiClient.REQUESTS_PER_SECOND));
        builder.environment().put("GATEHOUSE_API_BURST", Integer.toString(ApiClient.BURST));
        builder.environment().put("GATEHOUSE_JAVA_OPTS", SOON_COMPILED);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
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
}
