package org.gatehouse.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.gatehouse.launcher.database.DatabaseOptions;
import org.gatehouse.launcher.database.EmbeddedMariaDb;
import org.gatehouse.launcher.process.Folders;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.migration.DatabaseAccount;
import org.gatehouse.tenant.migration.Databases;

/** A real server, empty at first, with the portal's two accounts; its folder goes when this JVM ends. */
public final class Server implements AutoCloseable {

    private final EmbeddedMariaDb database;

    private Server(EmbeddedMariaDb database) {
        this.database = database;
    }

    public static Server start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gatehouse-tenancy");
        EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, DatabaseOptions.forTests());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(database, folder), "end-database"));
        return new Server(database);
    }

    private static void end(EmbeddedMariaDb database, Path folder) {
        database.close();
        try {
            Folders.delete(folder);
        } catch (IOException remains) {
            throw new UncheckedIOException(remains);
        }
    }

    public Databases databases() {
        return new Databases(admin(), application());
    }

    /** Makes control as an older version of the schema had it. */
    public void openControlOf(String version) {
        try {
            databases().openControl();
            execute("DROP DATABASE gh_control");
            execute("CREATE DATABASE gh_control CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure(Databases.class.getClassLoader())
                .dataSource(database.url(), database.adminUser(), database.adminPassword())
                .defaultSchema("gh_control")
                .schemas("gh_control")
                .createSchemas(false)
                .locations("classpath:org/gatehouse/tenant/migration/control")
                .target(version)
                .load()
                .migrate();
    }

    DatabaseAccount application() {
        return new DatabaseAccount(database.url(), database.appUser(), database.appPassword());
    }

    /** The application account with the role of one tenant, in its database. */
    public Connection asTenant(TenantId tenant) throws SQLException {
        Connection connection = connect(application());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + tenant.role());
        }
        connection.setCatalog(tenant.database());
        return connection;
    }

    /** The application account without any role, in control's database. */
    public Connection asControl() throws SQLException {
        Connection connection = connect(application());
        connection.setCatalog("gh_control");
        return connection;
    }

    Connection asAdmin() throws SQLException {
        return connect(admin());
    }

    Connection asApplication() throws SQLException {
        return connect(application());
    }

    /** As the admin account. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = asAdmin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    DatabaseAccount admin() {
        return new DatabaseAccount(database.url(), database.adminUser(), database.adminPassword());
    }

    private static Connection connect(DatabaseAccount account) throws SQLException {
        return DriverManager.getConnection(account.url(), account.user(), account.password());
    }
}
