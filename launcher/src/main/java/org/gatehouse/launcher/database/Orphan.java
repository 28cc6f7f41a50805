package org.gatehouse.launcher.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.launcher.process.StartFailure;

/**
 * A server of this data directory that outlived its launcher. It is stopped, never used: its connections, options and
 * version are not known. Only a process that the kernel shows to be such a server is touched; a pid file alone proves
 * nothing, numbers are used again.
 */
record Orphan(Path pidFile, Path data, ProcessHandle process) {
    static final String PID_FILE_SUFFIX = ".pid";

    private static final System.Logger LOG = System.getLogger(Orphan.class.getName());
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final long POLL_MILLISECONDS = 50;

    /** Stops what is left of earlier servers of the folder and removes their pid files. */
    static void stopAllOf(DatabaseFolder folder) throws IOException, InterruptedException {
        try (DirectoryStream<Path> pidFiles = Files.newDirectoryStream(folder.folder(), "*" + PID_FILE_SUFFIX)) {
            for (Path pidFile : pidFiles) {
                Optional<Orphan> orphan = named(pidFile, folder);
                if (orphan.isPresent()) {
                    orphan.get().stop();
                }
                Files.deleteIfExists(pidFile);
            }
        }
    }

    private static Optional<Orphan> named(Path pidFile, DatabaseFolder folder) throws IOException {
        String pid = Files.readString(pidFile).strip();
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .map(process -> new Orphan(pidFile, folder.data(), process))
                .filter(Orphan::isRunning);
    }

    /** Also false for one that has ended and was not reaped: it holds no file any more. */
    private boolean isRunning() {
        ProcessHandle.Info info = process.info();
        boolean isServer =
                info.command().filter(command -> command.contains("/mariadbd")).isPresent();
        List<String> arguments = List.of(info.arguments().orElse(new String[0]));
        return isServer && arguments.contains("--datadir=" + data) && arguments.contains("--pid-file=" + pidFile);
    }

    private void stop() throws InterruptedException {
        LOG.log(
                System.Logger.Level.WARNING,
                "stopping a database left behind by an earlier run, process {0}",
                String.valueOf(process.pid()));
        process.destroy();
        if (!isGoneWithin(GRACE)) {
            process.destroyForcibly();
            if (!isGoneWithin(GRACE)) {
                throw new StartFailure("data directory in use: process " + process.pid() + " cannot be stopped");
            }
        }
    }

    private boolean isGoneWithin(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
        return true;
    }
}
