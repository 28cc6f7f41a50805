package org.gatehouse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.migration.DatabaseAccount;
import org.gatehouse.tenant.migration.Databases;
import org.gatehouse.tenant.migration.StartFault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases, roles and migrations on a real MariaDB (architecture, section 5). */
class DatabasesIT {

    private static final TenantId A = new TenantId(1);
    private static final TenantId B = new TenantId(2);
    private static final int ACCESS_DENIED_TABLE = 1142;
    private static final int ACCESS_DENIED_DATABASE = 1044;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @BeforeAll
    static void twoTenants() throws Exception {
        server = Server.start();
        server.databases().openControl();
        server.databases().openTenant(A);
        server.databases().openTenant(B);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theServerRefusesTenantAEveryTableOfTenantB() throws SQLException {
        List<String> tables = tablesOf(B);
        assertThat(tables).contains("account", "message", "opt_out", "ledger_entry");
        try (Connection a = server.asTenant(A)) {
            for (String table : tables) {
                assertRefused(a, "SELECT 1 FROM " + B.database() + "." + table + " LIMIT 1");
                assertRefused(a, "DELETE FROM " + B.database() + "." + table);
            }
        }
    }

    @Test
    void aTenantReadsItsOwnTablesAndNothingOfTheSchema() throws SQLException {
        try (Connection a = server.asTenant(A);
                Statement statement = a.createStatement()) {
            assertThatCode(() -> statement
                            .executeQuery("SELECT balance FROM account")
                            .close())
                    .doesNotThrowAnyException();
            assertRefused(a, "DROP TABLE account");
            assertRefused(a, "CREATE TABLE more (id int)");
            assertRefused(a, "ALTER TABLE message DROP PARTITION rest");
        }
    }

    @Test
    void withoutARoleTheApplicationSeesNoTenant() throws SQLException {
        try (Connection application = server.asApplication()) {
            assertRefused(application, "SELECT 1 FROM " + A.database() + ".account");
        }
    }

    @Test
    void migratingAgainChangesNothingAndKeepsTheRows() throws SQLException {
        server.execute("UPDATE " + A.database() + ".account SET balance = 7");
        server.databases().openControl();
        server.databases().openTenant(A);
        try (Connection a = server.asTenant(A);
                Statement statement = a.createStatement();
                ResultSet row = statement.executeQuery("SELECT balance FROM account")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ON `gh\\_t\\_1`.*",
                "CREATE ON *.*",
                "SELECT ON `gh_control`.`tenant`",
                "DROP ON `gh\\_control`.*",
            })
    void oneRightTooManyStopsTheStartAndIsNamed(String right) throws SQLException {
        String account = "'%s'@'%s'".formatted(server.application().user(), hostOfApplication());
        server.execute("GRANT " + right + " TO " + account);
        try {
            assertThatThrownBy(() -> server.databases().openControl())
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining(server.application().user())
                    .hasMessageContaining("holds more rights than it may")
                    .hasMessageContaining(right.substring(0, right.indexOf(' ')));
        } finally {
            server.execute("REVOKE " + right + " FROM " + account);
        }
        assertThatCode(() -> server.databases().openControl()).doesNotThrowAnyException();
    }

    @Test
    void dataOfANewerVersionStopsTheStart() throws SQLException {
        server.execute("INSERT INTO gh_control.flyway_schema_history (installed_rank, version, description, type,"
                + " script, checksum, installed_by, execution_time, success)"
                + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, 1)");
        try {
            assertThatThrownBy(() -> server.databases().openControl())
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("gh_control")
                    .hasMessageContaining("99");
        } finally {
            server.execute("DELETE FROM gh_control.flyway_schema_history WHERE installed_rank = 99");
        }
    }

    @Test
    void aServerThatDoesNotAnswerStopsTheStartAfterAWhile() {
        DatabaseAccount nobody = new DatabaseAccount("jdbc:mysql://127.0.0.1:1/", "x", "y");
        assertThatThrownBy(() -> new Databases(nobody, nobody).awaitServer(Duration.ofMillis(300)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    @Test
    void aWrongPasswordStopsTheStartAtOnce() {
        DatabaseAccount application = server.application();
        DatabaseAccount wrong = new DatabaseAccount(application.url(), application.user(), "wrong");
        long startedAtNanos = System.nanoTime();
        assertThatThrownBy(() -> new Databases(wrong, wrong).awaitServer(Duration.ofMinutes(5)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(application.user());
        assertThat(Duration.ofNanos(System.nanoTime() - startedAtNanos)).isLessThan(Duration.ofMinutes(2));
    }

    private static void assertRefused(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                            .isIn(ACCESS_DENIED_TABLE, ACCESS_DENIED_DATABASE));
        }
    }

    private static List<String> tablesOf(TenantId tenant) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection admin = server.asAdmin();
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SHOW TABLES FROM " + tenant.database())) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String hostOfApplication() throws SQLException {
        try (Connection application = server.asApplication();
                Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String account = row.getString(1);
            return account.substring(account.lastIndexOf('@') + 1);
        }
    }
}
