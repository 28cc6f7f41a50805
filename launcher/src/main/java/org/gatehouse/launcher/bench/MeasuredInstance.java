package org.gatehouse.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gatehouse.launcher.demo.DemoLogins;
import org.gatehouse.launcher.instance.Instance;
import org.gatehouse.launcher.instance.UpOptions;
import org.gatehouse.launcher.process.Folders;

/** A running instance with an empty data directory of its own, which is removed with it. */
final class MeasuredInstance implements AutoCloseable {
    /** On disk, which a folder for temporary files need not be: durability is part of what is measured. */
    private static final Path DISK = Path.of("/var/tmp");

    private static final String JAVA_OPTIONS = "GATEHOUSE_JAVA_OPTS";
    /** Variables that would put a database or a carrier of somebody else in the place of the built-in one. */
    private static final Set<String> FOREIGN = Set.of("GATEHOUSE_DB_URL", "GATEHOUSE_CARRIERS_FILE");

    private static final int FREE_PORT = 0;

    private final Path data;
    private final Instance instance;
    private final DemoLogins logins;
    private final Thread removal = new Thread(this::remove);

    private MeasuredInstance(Path data, Instance instance) {
        this.data = data;
        this.instance = instance;
        this.logins = DemoLogins.read(data);
    }

    static MeasuredInstance start(Map<String, String> environment, Consumer<String> progress)
            throws InterruptedException {
        Path data = emptyFolder();
        Map<String, String> measured = new HashMap<>(environment);
        measured.keySet().removeAll(FOREIGN);
        measured.merge(JAVA_OPTIONS, PortalMemory.option(data), (given, ours) -> given + " " + ours);
        UpOptions options = new UpOptions(FREE_PORT, data, true);
        MeasuredInstance started = new MeasuredInstance(data, Instance.start(options, measured, progress));
        Runtime.getRuntime().addShutdownHook(started.removal);
        return started;
    }

    /** The API with the key of that tenant's sign-in of that role. */
    PortalApi api(String tenant, String role) {
        return new PortalApi(instance.address().url(), logins.apiKey(tenant, role));
    }

    SimulatorControl simulator() {
        return SimulatorControl.of(data);
    }

    PortalMemory memory() {
        return new PortalMemory(instance.portalPid(), data);
    }

    /** Stops it and removes all it stored. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(removal);
        remove();
    }

    private void remove() {
        instance.close();
        try {
            Folders.delete(data);
        } catch (IOException left) {
            throw new BenchFailure(data + " cannot be removed: " + left, left);
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory(DISK, "gatehouse-bench-");
        } catch (IOException failed) {
            throw new BenchFailure("no folder can be made in " + DISK + ": " + failed, failed);
        }
    }
}
