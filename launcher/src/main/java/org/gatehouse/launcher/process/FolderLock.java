package org.gatehouse.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to use a folder, held by one instance at a time and given back by the kernel when its process ends. */
public final class FolderLock implements AutoCloseable {
    /** Asked first: closing a second channel of a locked file would give up this process's own lock (fcntl(2)). */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the right to the folder.
     *
     * @throws StartFailure "data directory in use: …" when another instance holds it
     */
    public static FolderLock hold(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_BY_THIS_PROCESS.add(real)) {
            throw inUse(folder);
        }
        FileChannel channel =
                FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD_BY_THIS_PROCESS.remove(real);
            throw inUse(folder);
        }
        return new FolderLock(real, channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        HELD_BY_THIS_PROCESS.remove(folder);
    }

    private static StartFailure inUse(Path folder) {
        return new StartFailure(
                "data directory in use: " + folder + " belongs to a running instance; choose another with --data");
    }
}
