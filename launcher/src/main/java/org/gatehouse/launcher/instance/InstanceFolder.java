package org.gatehouse.launcher.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.launcher.process.FolderLock;
import org.gatehouse.launcher.process.Folders;
import org.gatehouse.launcher.process.PrivateFile;
import org.gatehouse.launcher.process.StartFailure;

/** The data directory of one instance, held for it alone until closed. */
final class InstanceFolder implements AutoCloseable {
    /** Version of the layout of this directory; raised when an older Gatehouse could no longer work with it. */
    private static final int FORMAT = 1;

    private final Path folder;
    private final FolderLock lock;

    private InstanceFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the directory, which is made when it is missing.
     *
     * @throws StartFailure when it is in use, of a newer version or cannot be written
     */
    static InstanceFolder open(Path folder) {
        try {
            Path real = Folders.create(folder).toRealPath();
            FolderLock lock = FolderLock.hold(real);
            try {
                requireReadable(real);
                Folders.delete(scratch(real));
                Folders.create(scratch(real));
                Folders.create(real.resolve("logs"));
                return new InstanceFolder(real, lock);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new StartFailure("the data directory " + folder + " cannot be used: " + failed, failed);
        }
    }

    Path root() {
        return folder;
    }

    Path database() {
        return folder.resolve("database");
    }

    Path secretKey() {
        return folder.resolve("secret.key");
    }

    Path log(String child) {
        return folder.resolve("logs").resolve(child + ".log");
    }

    /** Facts about the run: where things listen. Programs started from this instance lie here, too. */
    Path run() {
        return folder.resolve("run");
    }

    /** Files of the portal's server, new at every start. */
    Path scratch() {
        return scratch(folder);
    }

    @Override
    public void close() {
        lock.close();
    }

    private static Path scratch(Path folder) {
        return folder.resolve("run").resolve("scratch");
    }

    private static void requireReadable(Path folder) throws IOException {
        Path file = folder.resolve("format");
        if (!Files.exists(file)) {
            PrivateFile.write(file, FORMAT + "\n");
            return;
        }
        String format = Files.readString(file).strip();
        if (!format.equals(String.valueOf(FORMAT))) {
            throw new StartFailure("data directory " + folder + " is of a newer version (format " + format
                    + ", this Gatehouse writes " + FORMAT + "): start it with the Gatehouse that wrote it");
        }
    }
}
