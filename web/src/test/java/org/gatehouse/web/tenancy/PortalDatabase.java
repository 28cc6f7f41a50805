package org.gatehouse.web.tenancy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.gatehouse.launcher.database.DatabaseOptions;
import org.gatehouse.launcher.database.EmbeddedMariaDb;
import org.gatehouse.launcher.process.Folders;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts a database before the server that Arquillian starts, and tells {@code arquillian.xml} by system properties
 * where that finds its arguments. Inside the server, where the tests run, nothing is to be done.
 */
public final class PortalDatabase implements BeforeAllCallback {

    private static final String URL = "gatehouse.db.url";
    private static final String JVM_ARGUMENTS = "gatehouse.jvm.arguments";
    private static final String BOOT_FILE = "gatehouse.boot.commands";
    private static final String BOOT_COMMANDS =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";

    /** Ends the database after all tests, and after the server, and removes what both wrote. */
    private record Running(EmbeddedMariaDb database, Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            database.close();
            Folders.delete(folder);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (System.getProperty(URL) != null || System.getProperty(JVM_ARGUMENTS) != null) {
            return;
        }
        Path folder = Files.createTempDirectory("gatehouse-tenancy");
        EmbeddedMariaDb database = EmbeddedMariaDb.start(folder.resolve("db"), DatabaseOptions.forTests());
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .put(PortalDatabase.class, new Running(database, folder));
        Path bootCommands = Files.writeString(folder.resolve("boot-commands.txt"), BOOT_COMMANDS);
        Path arguments = Files.write(folder.resolve("jvm-arguments.txt"), arguments(database, folder));
        System.setProperty(BOOT_FILE, bootCommands.toString());
        System.setProperty(JVM_ARGUMENTS, arguments.toString());
    }

    /** A file of arguments for the server's JVM: its URL of the database would be no XML in {@code arquillian.xml}. */
    private static List<String> arguments(EmbeddedMariaDb database, Path folder) {
        Map<String, String> properties = Map.of(
                "user.timezone",
                "UTC",
                URL,
                database.url(),
                "gatehouse.db.user",
                database.appUser(),
                "gatehouse.db.password",
                database.appPassword(),
                "gatehouse.db.admin.user",
                database.adminUser(),
                "gatehouse.db.admin.password",
                database.adminPassword(),
                "gatehouse.data.directory",
                folder.toString(),
                "gatehouse.secret.key",
                randomKey());
        return properties.entrySet().stream()
                .map(property -> "-D%s=\"%s\"".formatted(property.getKey(), property.getValue()))
                .toList();
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
