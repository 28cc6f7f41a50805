package org.gatehouse.launcher.instance;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.gatehouse.launcher.database.DatabaseOptions;
import org.gatehouse.launcher.database.EmbeddedMariaDb;
import org.gatehouse.launcher.process.Folders;
import org.gatehouse.launcher.process.PrivateFile;
import org.gatehouse.launcher.process.StartFailure;
import org.gatehouse.launcher.process.TcpPort;
import org.jspecify.annotations.Nullable;

/** A running Gatehouse. Started from the ground up (database, carrier, portal), stopped the other way round. */
public final class Instance implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PORTAL_GRACE = Duration.ofSeconds(6);
    private static final Duration SIMULATOR_GRACE = Duration.ofMillis(500);
    private static final Duration DATABASE_GRACE = Duration.ofSeconds(3);

    private final Distribution distribution;
    private final InstanceSettings settings;
    private final InstanceFolder folder;
    private final HttpAddress address;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private @Nullable EmbeddedMariaDb database;
    private @Nullable Simulator simulator;
    private @Nullable Portal portal;

    private Instance(Distribution distribution, InstanceSettings settings, InstanceFolder folder, HttpAddress address) {
        this.distribution = distribution;
        this.settings = settings;
        this.folder = folder;
        this.address = address;
    }

    /**
     * Starts everything and waits until the portal is ready.
     *
     * @param environment of this process
     * @param progress is told what is being started
     * @throws StartFailure with the one line that says why it cannot start; nothing is left running then
     */
    public static Instance start(UpOptions options, Map<String, String> environment, Consumer<String> progress)
            throws InterruptedException {
        Distribution distribution = Distribution.ofThisProcess();
        InstanceSettings settings = InstanceSettings.of(environment);
        HttpAddress address = new HttpAddress(settings.host(), options.port() == 0 ? TcpPort.free() : options.port());
        TcpPort.requireFree(address.host(), address.port(), "choose another one with --port");
        InstanceFolder folder = InstanceFolder.open(options.data());
        Instance instance = new Instance(distribution, settings, folder, address);
        try {
            instance.startAll(environment, options.demo(), progress);
            return instance;
        } catch (IOException failed) {
            instance.close();
            throw new StartFailure("the data directory " + options.data() + " cannot be used: " + failed, failed);
        } catch (RuntimeException | InterruptedException failed) {
            instance.close();
            throw failed;
        }
    }

    public HttpAddress address() {
        return address;
    }

    /** Process id of the portal. */
    public long portalPid() {
        return Objects.requireNonNull(portal).process().pid();
    }

    /** Waits until a child that Gatehouse cannot do without has ended, and answers which and why. */
    public String awaitEnd() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stops all within 10 seconds. */
    @Override
    public void close() {
        if (portal != null) {
            portal.process().stop(PORTAL_GRACE);
        }
        if (simulator != null) {
            simulator.stop(SIMULATOR_GRACE);
        }
        if (database != null) {
            database.close(DATABASE_GRACE);
        }
        folder.close();
    }

    private void startAll(Map<String, String> environment, boolean demo, Consumer<String> progress)
            throws IOException, InterruptedException {
        removeProgramsOfEarlierRuns();
        SecretKey key = SecretKey.of(environment, folder.secretKey());
        Map<String, String> portalEnvironment =
                new HashMap<>(database(environment, progress).asEnvironment());
        portalEnvironment.put(InstanceSettings.CARRIERS_FILE, carriersFile(progress));
        portalEnvironment.put(SecretKey.VARIABLE, key.base64());
        portalEnvironment.put("GATEHOUSE_DATA_DIRECTORY", folder.root().toString());
        portalEnvironment.put("GATEHOUSE_DEMO", String.valueOf(demo));
        progress.accept("starting the portal (" + folder.log("portal") + ")");
        portal = Portal.start(distribution, address, folder, settings.javaOptions(), portalEnvironment);
        portal.process().onExit(code -> endWith("portal", code));
        awaitReady(portal);
    }

    private DatabaseAccess database(Map<String, String> environment, Consumer<String> progress)
            throws IOException, InterruptedException {
        Optional<DatabaseAccess> configured = DatabaseAccess.configured(environment);
        if (configured.isPresent()) {
            configured.get().requireReachable();
            return configured.get();
        }
        progress.accept("starting the database (" + folder.log("database") + ")");
        database = EmbeddedMariaDb.start(
                folder.database(), DatabaseOptions.forPortal(settings.bufferPoolMegabytes()), folder.log("database"));
        database.onExit(code -> endWith("database", code));
        PrivateFile.write(
                folder.run().resolve("database.json"),
                Json.createObjectBuilder().add("port", database.port()).build().toString());
        return DatabaseAccess.to(database);
    }

    private String carriersFile(Consumer<String> progress) throws IOException, InterruptedException {
        Path simulatorFile = folder.run().resolve("simulator.json");
        Files.deleteIfExists(simulatorFile);
        if (settings.carriersFile().isPresent()) {
            return settings.carriersFile().get();
        }
        progress.accept("starting the simulator (" + folder.log("simulator") + ")");
        simulator = Simulator.start(distribution, folder.log("simulator"), settings.receiptDelayMilliseconds());
        Path carriersFile = folder.run().resolve("carriers.json");
        PrivateFile.write(carriersFile, SimulatedCarrier.carriersFile(simulator.ports()));
        PrivateFile.write(simulatorFile, simulator.ports().toJson());
        return carriersFile.toString();
    }

    private void awaitReady(Portal starting) throws InterruptedException {
        Readiness readiness = Readiness.of(address.url());
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!readiness.isGiven()) {
            Optional<String> reason = starting.startFailure().reason();
            if (reason.isPresent()) {
                throw new StartFailure(reason.get());
            }
            if (end.isDone()) {
                throw new StartFailure(end.join());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure("the portal was not ready within " + READY_LIMIT.toMinutes() + " minutes: see "
                        + starting.log());
            }
            starting.process().awaitExit(POLL);
        }
    }

    private void endWith(String child, int exitCode) {
        end.complete("the " + child + " ended with exit code " + exitCode + ": see " + folder.log(child));
    }

    private void removeProgramsOfEarlierRuns() throws IOException {
        try (DirectoryStream<Path> programs = Files.newDirectoryStream(folder.run(), "app-*")) {
            for (Path program : programs) {
                if (!distribution.war().startsWith(program.toRealPath())) {
                    Folders.delete(program);
                }
            }
        }
    }
}
