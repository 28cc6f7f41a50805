package org.gatehouse.web.tenancy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.gatehouse.launcher.database.DatabaseOptions;
import org.gatehouse.launcher.database.EmbeddedMariaDb;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts a database before the server that Arquillian starts, and tells {@code arquillian.xml} of it by system
 * properties. Inside the server, where the tests run, they are set and nothing is to be done.
 */
public final class PortalDatabase implements BeforeAllCallback {

    private static final String URL = "gatehouse.db.url";
    private static final String BOOT_COMMANDS =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";

    /** Ends the database after all tests, and after the server. */
    private record Running(EmbeddedMariaDb database) implements AutoCloseable {

        @Override
        public void close() {
            database.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (System.getProperty(URL) != null) {
            return;
        }
        Path folder = Files.createTempDirectory("gatehouse-tenancy");
        EmbeddedMariaDb database = EmbeddedMariaDb.start(folder.resolve("db"), DatabaseOptions.forTests());
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(PortalDatabase.class, new Running(database));
        System.setProperty(URL, database.url());
        System.setProperty("gatehouse.db.user", database.appUser());
        System.setProperty("gatehouse.db.password", database.appPassword());
        System.setProperty("gatehouse.db.admin.user", database.adminUser());
        System.setProperty("gatehouse.db.admin.password", database.adminPassword());
        System.setProperty("gatehouse.data.directory", folder.toString());
        System.setProperty("gatehouse.secret.key", randomKey());
        System.setProperty("gatehouse.boot.commands", bootCommands(folder).toString());
    }

    private static Path bootCommands(Path folder) throws Exception {
        return Files.writeString(folder.resolve("boot-commands.txt"), BOOT_COMMANDS);
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
