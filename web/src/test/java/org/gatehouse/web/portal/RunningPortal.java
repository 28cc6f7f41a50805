package org.gatehouse.web.portal;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatehouse.launcher.process.Folders;

/**
 * A portal with demo data on a free port and in a folder of its own; the portal is stopped and the folder removed when
 * this JVM ends. The build names the programs ({@code gatehouse.war}, {@code gatehouse.payara}).
 */
public final class RunningPortal {

    /** Names the platform's rulebook of intercepts: who changes it, and who relies on it, do not run at a time. */
    public static final String INTERCEPT_RULEBOOK = "intercept rulebook of the shared portal";

    private static final String ADMIN = "gatehouse_admin";

    private final Path data;
    private final Map<String, String> environment;
    private PortalProcess process;

    private RunningPortal(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
        this.process = PortalProcess.start(data, environment);
    }

    /** The one portal of this JVM that most tests share, with the simulator as its carrier; started at first use. */
    public static RunningPortal shared() {
        return Shared.PORTAL;
    }

    /** One more portal, with an environment of its own, for tests that need other settings or kill it. */
    public static RunningPortal start(Map<String, String> environment) {
        try {
            Path folder = Files.createTempDirectory("gatehouse-portal");
            RunningPortal portal = new RunningPortal(folder.resolve("data"), environment);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> portal.end(folder), "end-portal"));
            return portal;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void end(Path folder) {
        process.stop();
        try {
            Folders.delete(folder);
        } catch (IOException remains) {
            throw new UncheckedIOException(remains);
        }
    }

    /** Its address, with a slash at the end. */
    public URI url() {
        return process.url();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends launcher, portal and database in the middle of what they do; none is left when this returns. */
    public void killAll() {
        process.killAll();
    }

    /** Ends the launcher in the middle of what it does; the others end with it, none is left when this returns. */
    public void killLauncher() {
        process.killLauncher();
    }

    /** Starts the killed portal again on the same data, and waits until it is ready. */
    public void restart() {
        process = PortalProcess.start(data, environment);
    }

    /** The first demo sign-in of a tenant in a role. */
    public Login login(String tenant, String role) {
        return login(login -> login.tenant().equals(tenant) && login.role().equals(role));
    }

    /** The demo sign-in of that login. */
    public Login login(String name) {
        return login(login -> login.login().equals(name));
    }

    private Login login(Predicate<Login> meant) {
        try (Stream<String> lines = Files.lines(data.resolve("demo-logins.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Login(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .filter(meant)
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
        return new ApiClient(url().resolve("/api/v1"), apiKey);
    }

    /** Paths outside the API, as anybody sees them. */
    public ApiClient anybody() {
        return ApiClient.withoutKey(url());
    }

    /** The control port of the simulator that the launcher started. */
    public SimulatorControl simulator() {
        try (JsonReader ports = Json.createReader(Files.newBufferedReader(data.resolve("run/simulator.json")))) {
            return SimulatorControl.at(ports.readObject().getInt("controlPort"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its database, as the account that may do everything: for what no API can do, such as making time pass. */
    public Connection database() throws SQLException {
        try (JsonReader port = Json.createReader(Files.newBufferedReader(data.resolve("run/database.json")));
                Reader accounts = Files.newBufferedReader(data.resolve("database/credentials"))) {
            Properties passwords = new Properties();
            passwords.load(accounts);
            return DriverManager.getConnection(
                    "jdbc:mysql://127.0.0.1:" + port.readObject().getInt("port")
                            + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                    ADMIN,
                    passwords.getProperty(ADMIN));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Shared {
        static final RunningPortal PORTAL = start(Map.of());
    }
}
