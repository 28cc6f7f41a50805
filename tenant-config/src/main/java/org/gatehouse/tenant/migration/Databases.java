package org.gatehouse.tenant.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.gatehouse.tenant.TenantId;

/**
 * Makes the control database, tenant databases and their roles, and migrates them, all with the admin account. The
 * statements name databases and roles by numbers of our own: nothing in them comes from input.
 */
public final class Databases {

    /** The newest schema of tenant databases: the version of the last migration in {@code migration/tenant}. */
    public static final int TENANT_SCHEMA = 4;

    private static final String LOCATION = "classpath:org/gatehouse/tenant/migration/";
    /** The class of SQL states that mean: there is no connection. */
    private static final String CONNECTION_STATES = "08";

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final String ROWS = "SELECT, INSERT, UPDATE, DELETE";

    private final DatabaseAccount admin;
    private final DatabaseAccount application;

    public Databases(DatabaseAccount admin, DatabaseAccount application) {
        this.admin = admin;
        this.application = application;
    }

    /**
     * Returns when the server lets the application account in: one that is just starting gets some time.
     *
     * @throws StartFault when it does not answer in time, or refuses the account
     */
    public void awaitServer(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                applicationAccount();
                return;
            } catch (StartFault e) {
                if (!isUnreachable(e) || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean isUnreachable(StartFault fault) {
        return fault.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith(CONNECTION_STATES);
    }

    /**
     * Makes {@code gh_control} what this version needs, then checks that the application account holds no more than it
     * may.
     */
    public void openControl() {
        String account = applicationAccount();
        asAdmin(
                "CREATE DATABASE IF NOT EXISTS gh_control CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
                "GRANT " + ROWS + " ON `gh\\_control`.* TO " + account);
        migrate("gh_control", "control");
        ApplicationRights.check(application);
    }

    /** Makes a tenant's database and role, and migrates it; what is there already stays. */
    public void openTenant(TenantId tenant) {
        asAdmin(
                "CREATE DATABASE IF NOT EXISTS " + tenant.database()
                        + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
                "CREATE ROLE IF NOT EXISTS " + tenant.role(),
                "GRANT " + ROWS + " ON `" + tenant.database().replace("_", "\\_") + "`.* TO " + tenant.role(),
                "GRANT " + tenant.role() + " TO " + applicationAccount());
        acceptRewritten(tenant.database());
        migrate(tenant.database(), "tenant");
    }

    private void acceptRewritten(String database) {
        try (Connection connection = admin.connect()) {
            RewrittenMigration.accept(connection, database);
        } catch (SQLException e) {
            throw new StartFault("The database (%s) cannot be migrated: %s".formatted(database, e.getMessage()), e);
        }
    }

    /** The partitions of tenants' tables. */
    public Partitions partitions() {
        return new Partitions(admin);
    }

    private void migrate(String database, String line) {
        try {
            Flyway.configure(Databases.class.getClassLoader())
                    .dataSource(admin.url(), admin.user(), admin.password())
                    .defaultSchema(database)
                    .schemas(database)
                    .createSchemas(false)
                    .locations(LOCATION + line)
                    .ignoreMigrationPatterns(new String[0])
                    .connectRetries(3)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartFault("The database (%s) cannot be migrated: %s".formatted(database, e.getMessage()), e);
        }
    }

    /** The account as the server knows it, e.g. {@code 'app'@'127.0.0.1'}. */
    private String applicationAccount() {
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String account = row.getString(1);
            int at = account.lastIndexOf('@');
            return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
        } catch (SQLException e) {
            throw new StartFault(
                    "The database at (%s) does not let the application account (%s) in: %s. Check gatehouse.db.url, .user and .password."
                            .formatted(application.url(), application.user(), e.getMessage()),
                    e);
        }
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private void asAdmin(String... statements) {
        try (Connection connection = admin.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new StartFault(
                    "The admin account (%s) cannot prepare the database: %s. Check gatehouse.db.admin.user and its rights."
                            .formatted(admin.user(), e.getMessage()),
                    e);
        }
    }
}
