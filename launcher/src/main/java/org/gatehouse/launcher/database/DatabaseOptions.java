package org.gatehouse.launcher.database;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the embedded server is sized and where its binaries are kept.
 *
 * @param bufferPoolMegabytes memory for pages (innodb_buffer_pool_size)
 * @param redoLogMegabytes size of the redo log (innodb_log_file_size)
 * @param maxConnections connections accepted at one time
 * @param port to listen on, 0 for a free one
 * @param engineCache folder where the binaries are unpacked once, shared by all instances
 * @param startLimit how long a start may take, recovery after a crash included
 */
public record DatabaseOptions(
        int bufferPoolMegabytes,
        int redoLogMegabytes,
        int maxConnections,
        int port,
        Path engineCache,
        Duration startLimit) {
    private static final int MAX_CONNECTIONS = 200;
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** For a running portal. */
    public static DatabaseOptions forPortal(int bufferPoolMegabytes) {
        return new DatabaseOptions(bufferPoolMegabytes, 512, MAX_CONNECTIONS, 0, userCache(), START_LIMIT);
    }

    /** Small, quick to start, as durable as the real one. */
    public static DatabaseOptions forTests() {
        return new DatabaseOptions(64, 64, MAX_CONNECTIONS, 0, userCache(), START_LIMIT);
    }

    public DatabaseOptions withPort(int newPort) {
        return new DatabaseOptions(
                bufferPoolMegabytes, redoLogMegabytes, maxConnections, newPort, engineCache, startLimit);
    }

    public DatabaseOptions withEngineCache(Path newEngineCache) {
        return new DatabaseOptions(
                bufferPoolMegabytes, redoLogMegabytes, maxConnections, port, newEngineCache, startLimit);
    }

    private static Path userCache() {
        return Path.of(System.getProperty("user.home"), ".cache", "gatehouse");
    }
}
