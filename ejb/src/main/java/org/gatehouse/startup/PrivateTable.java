package org.gatehouse.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** A tab-separated file with a header line that only its owner may read. It is there whole or not at all. */
record PrivateTable(Path file) {

    private static final String OWNER_ONLY = "rw-------";
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    boolean exists() {
        return Files.exists(file);
    }

    /** Replaces the file; what was written is on the disk when this returns. */
    void write(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(String.join("\t", line)).append('\n'));
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
            try (FileChannel channel = FileChannel.open(fresh, NEW, mode)) {
                channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (%s) cannot be written.".formatted(file), e);
        }
    }

    /** The lines below the header. */
    List<List<String>> read() {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), e);
        }
    }

    /** Gives the file its final name. */
    void moveTo(PrivateTable other) {
        try {
            Files.move(file, other.file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (%s) cannot be moved.".formatted(file), e);
        }
    }
}
