package org.gatehouse.launcher.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server of this data directory that outlived its launcher. It is stopped, never used: its connections, options and
 * version are not known. Only a process that the kernel shows to be such a server is touched; a pid file alone proves
 * nothing, numbers are used again.
 */
record Orphan(Path pidFile, ProcessHandle process) {
    static final String PID_FILE_SUFFIX = ".pid";

    private static final System.Logger LOG = System.getLogger(Orphan.class.getName());
    private static final Duration GRACE = Duration.ofSeconds(60);

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
                .filter(process -> isServerOf(process, folder, pidFile))
                .map(process -> new Orphan(pidFile, process));
    }

    private static boolean isServerOf(ProcessHandle process, DatabaseFolder folder, Path pidFile) {
        boolean isServer = process.info()
                .command()
                .filter(command -> command.contains("/mariadbd"))
                .isPresent();
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        return isServer
                && arguments.contains("--datadir=" + folder.data())
                && arguments.contains("--pid-file=" + pidFile);
    }

    private void stop() throws InterruptedException {
        LOG.log(
                System.Logger.Level.WARNING,
                "stopping a database left behind by an earlier run, process {0}",
                String.valueOf(process.pid()));
        process.destroy();
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
