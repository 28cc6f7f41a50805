package org.gatehouse.launcher.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A log file of bounded size with one predecessor ({@code name.1}): a new file at every opening and whenever the limit
 * is passed.
 */
public final class RotatingLog implements Closeable {
    private static final System.Logger LOG = System.getLogger(RotatingLog.class.getName());
    private static final long LIMIT_BYTES = 50L * 1024 * 1024;

    private final Path file;
    private final long limitBytes;
    private OutputStream out;
    private long writtenBytes;

    private RotatingLog(Path file, long limitBytes) throws IOException {
        this.file = file;
        this.limitBytes = limitBytes;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.out = fresh();
    }

    public static RotatingLog open(Path file) {
        return open(file, LIMIT_BYTES);
    }

    static RotatingLog open(Path file, long limitBytes) {
        try {
            return new RotatingLog(file, limitBytes);
        } catch (IOException failed) {
            throw new StartFailure("the log file " + file + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    /**
     * Writes one line at once, so that the file is complete whatever happens next. A line that does not fit the disk is
     * lost.
     */
    public synchronized void write(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (writtenBytes > 0 && writtenBytes + bytes.length > limitBytes) {
                out.close();
                out = fresh();
            }
            out.write(bytes);
            writtenBytes += bytes.length;
        } catch (IOException lost) {
            LOG.log(System.Logger.Level.DEBUG, "a line of " + file + " is lost", lost);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    private OutputStream fresh() throws IOException {
        writtenBytes = 0;
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.newOutputStream(file);
    }
}
