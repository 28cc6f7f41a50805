package org.gatehouse.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.gatehouse.launcher.process.FolderLock;
import org.gatehouse.launcher.process.Folders;
import org.gatehouse.launcher.process.StartFailure;

/**
 * A running MariaDB server of our own on 127.0.0.1. It ends with this process, even on {@code kill -9}; what was
 * committed is there at the next start on the same folder.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final FolderLock lock;
    private final Credentials credentials;
    private final RunningServer server;

    private EmbeddedMariaDb(FolderLock lock, Credentials credentials, RunningServer server) {
        this.lock = lock;
        this.credentials = credentials;
        this.server = server;
    }

    /** As the other {@code start}, with the server's log beside its data. */
    public static EmbeddedMariaDb start(Path folder, DatabaseOptions options) throws InterruptedException {
        return start(folder, options, folder.resolve("mariadbd.log"));
    }

    /**
     * Starts the server of the folder, which is made and filled when it is missing, and waits until it answers.
     *
     * @param folder holds data, passwords and lock of this server alone
     * @param log receives what the server has to say
     * @throws StartFailure when the folder is in use, of a newer version or not writable, or the server ends at once
     */
    public static EmbeddedMariaDb start(Path folder, DatabaseOptions options, Path log) throws InterruptedException {
        try {
            DatabaseFolder database = DatabaseFolder.at(folder);
            FolderLock lock = FolderLock.hold(database.folder());
            try {
                return start(database, lock, options, log);
            } catch (IOException | RuntimeException | InterruptedException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new StartFailure("the database in " + folder + " cannot be started: " + failed, failed);
        }
    }

    /**
     * JDBC address of the server for Connector/J, without a database; good for both accounts. Time zone, encoding and
     * batches are set as Gatehouse needs them.
     */
    public String url() {
        return server.url();
    }

    /** The same address as {@link #url()}, for use with {@link #adminUser()}. */
    public String adminUrl() {
        return server.url();
    }

    /** The account that may do everything and creates databases, roles and grants. */
    public String adminUser() {
        return Credentials.ADMIN;
    }

    public String adminPassword() {
        return credentials.adminPassword();
    }

    /** The account the portal works with; a new server grants it nothing. */
    public String appUser() {
        return Credentials.APP;
    }

    public String appPassword() {
        return credentials.appPassword();
    }

    public int port() {
        return server.identity().port();
    }

    /** Process id of the server. */
    public long pid() {
        return server.process().pid();
    }

    /** Calls the listener with the exit code when the server ends, whoever ended it. */
    public void onExit(IntConsumer listener) {
        server.process().onExit(listener);
    }

    /** Ends the server as a power cut would, with SIGKILL, and gives the folder free. */
    public void kill() {
        server.process().kill();
        lock.close();
    }

    @Override
    public void close() {
        close(STOP_GRACE);
    }

    /**
     * Stops the server in order, and by force when it takes longer than the grace; nothing committed is lost either
     * way.
     */
    public void close(Duration grace) {
        server.process().stop(grace);
        lock.close();
    }

    private static EmbeddedMariaDb start(DatabaseFolder folder, FolderLock lock, DatabaseOptions options, Path log)
            throws IOException, InterruptedException {
        folder.requireReadable();
        DatabaseEngine engine = DatabaseEngine.in(options.engineCache());
        Orphan.stopAllOf(folder);
        Folders.delete(folder.scratch());
        Folders.create(folder.scratch());
        if (folder.isInstalled() && !Files.exists(folder.credentials())) {
            throw new StartFailure("the passwords of the database are missing: restore " + folder.credentials());
        }
        Credentials credentials = Credentials.readOrCreate(folder.credentials());
        if (!folder.isInstalled()) {
            new Installation(engine, folder).run(credentials);
        }
        folder.recordVersion();
        RunningServer server = RunningServer.start(new ServerCommand(engine, folder), options, credentials, log);
        return new EmbeddedMariaDb(lock, credentials, server);
    }
}
