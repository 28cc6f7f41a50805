package org.gatehouse.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.gatehouse.launcher.database.DatabaseOptions;
import org.gatehouse.launcher.database.EmbeddedMariaDb;
import org.gatehouse.launcher.process.Folders;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.migration.DatabaseAccount;
import org.gatehouse.tenant.migration.Databases;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** A real server, empty at first, with the portal's two accounts; its folder goes when this JVM ends. */
public final class Server implements AutoCloseable {

    private final EmbeddedMariaDb database;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

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
        bind(connection, tenant);
        return connection;
    }

    /** The application account without any role, in control's database. */
    public Connection asControl() throws SQLException {
        Connection connection = connect(application());
        bind(connection, null);
        return connection;
    }

    private static void bind(Connection connection, @Nullable TenantId tenant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + (tenant == null ? "NONE" : tenant.role()));
        }
        connection.setCatalog(tenant == null ? "gh_control" : tenant.database());
    }

    /**
     * Does the work in a transaction of its own on one tenant's database, or on control's where none is given. As in
     * the portal the connection comes from a pool and is bound anew each time.
     *
     * @param commits whether what was done stays
     */
    <T> T transaction(@Nullable TenantId tenant, Function<Sql, T> work, boolean commits) {
        try {
            Connection connection = borrowed();
            T answer;
            try {
                bind(connection, tenant);
                connection.setAutoCommit(false);
                answer = work.apply(new Sql(connection));
                if (commits) {
                    connection.commit();
                }
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException | Error failed) {
                connection.close();
                throw failed;
            }
            idle.add(connection);
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection borrowed() throws SQLException {
        Connection kept = idle.poll();
        if (kept != null) {
            return kept;
        }
        Connection connection = connect(application());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
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
