package org.gatehouse.launcher.instance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.launcher.database.EmbeddedMariaDb;
import org.gatehouse.launcher.process.StartFailure;

/**
 * The database server the portal works with, and its two accounts there.
 *
 * @param url JDBC address without a database
 * @param app reads and writes on behalf of tenants
 * @param admin creates databases, roles and tables
 */
record DatabaseAccess(String url, Account app, Account admin) {
    private static final String URL = "GATEHOUSE_DB_URL";
    private static final String USER = "GATEHOUSE_DB_USER";
    private static final String PASSWORD = "GATEHOUSE_DB_PASSWORD";
    private static final String ADMIN_USER = "GATEHOUSE_DB_ADMIN_USER";
    private static final String ADMIN_PASSWORD = "GATEHOUSE_DB_ADMIN_PASSWORD";
    private static final int LOGIN_TIMEOUT_SECONDS = 10;

    /** One account of the server; hides its password. */
    record Account(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    static DatabaseAccess to(EmbeddedMariaDb database) {
        return new DatabaseAccess(
                database.url(),
                new Account(database.appUser(), database.appPassword()),
                new Account(database.adminUser(), database.adminPassword()));
    }

    /**
     * The server the operator configured in place of the embedded one, if any.
     *
     * @throws StartFailure when the address is given but not all of its companions
     */
    static Optional<DatabaseAccess> configured(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(URL))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseAccess(
                        url,
                        new Account(required(environment, USER), required(environment, PASSWORD)),
                        new Account(required(environment, ADMIN_USER), required(environment, ADMIN_PASSWORD))));
    }

    /**
     * Signs in with both accounts once.
     *
     * @throws StartFailure when the server does not let one in
     */
    void requireReachable() {
        DriverManager.setLoginTimeout(LOGIN_TIMEOUT_SECONDS);
        requireReachable(app);
        requireReachable(admin);
    }

    Map<String, String> asEnvironment() {
        return Map.of(
                URL, url,
                USER, app.user(),
                PASSWORD, app.password(),
                ADMIN_USER, admin.user(),
                ADMIN_PASSWORD, admin.password());
    }

    private void requireReachable(Account account) {
        try (Connection connection = DriverManager.getConnection(url, account.user(), account.password())) {
            connection.isReadOnly();
        } catch (SQLException failed) {
            String reason =
                    String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
            throw new StartFailure("the database at " + url + " is unreachable for " + account + ": " + reason, failed);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new StartFailure(URL + " is set, so " + name + " must be set too");
        }
        return value;
    }
}
