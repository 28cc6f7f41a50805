package org.gatehouse.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.launcher.process.Folders;
import org.gatehouse.launcher.process.PrivateFile;
import org.gatehouse.launcher.process.StartFailure;

/**
 * Where one embedded server keeps everything.
 *
 * @param folder absolute and without links, as the server itself names it
 */
record DatabaseFolder(Path folder) {
    static DatabaseFolder at(Path folder) throws IOException {
        return new DatabaseFolder(Folders.create(folder).toRealPath());
    }

    /** The server's own files (datadir). */
    Path data() {
        return folder.resolve("data");
    }

    /** Where an installation grows until it is complete. */
    Path halfInstalled() {
        return folder.resolve("data.half");
    }

    /** Scratch space of the server. */
    Path scratch() {
        return folder.resolve("tmp");
    }

    Path log() {
        return folder.resolve("mariadbd.log");
    }

    Path credentials() {
        return folder.resolve("credentials");
    }

    boolean isInstalled() {
        return Files.exists(data());
    }

    void recordVersion() throws IOException {
        PrivateFile.write(version(), DatabaseEngine.VERSION + "\n");
    }

    /** @throws StartFailure when another release series, or a later release of this one, wrote the data */
    void requireReadable() throws IOException {
        if (!isInstalled() || !Files.exists(version())) {
            return;
        }
        ServerVersion written = ServerVersion.parse(Files.readString(version()).strip());
        ServerVersion ours = ServerVersion.parse(DatabaseEngine.VERSION);
        if (written.compareTo(ours) > 0) {
            throw new StartFailure("the data in " + folder + " is of a newer version (MariaDB " + written
                    + ", this Gatehouse brings " + ours + "): start it with the Gatehouse that wrote it");
        }
        if (!written.isOfSameSeriesAs(ours)) {
            throw new StartFailure("the data in " + folder + " is of MariaDB " + written + " and must be upgraded to "
                    + ours + " first (mariadb-upgrade)");
        }
    }

    private Path version() {
        return folder.resolve("version");
    }
}
