package org.gatehouse.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.launcher.process.Deadline;
import org.gatehouse.launcher.process.StartFailure;
import org.gatehouse.launcher.process.TestJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The server as the portal and other modules' tests use it, and what happens to it when things break. */
@Execution(ExecutionMode.CONCURRENT) // each test has a folder of its own; most of its time it waits for the disk
class EmbeddedMariaDbIT {
    private final Path temporary;

    EmbeddedMariaDbIT(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void servesUtf8Mb4InUtcAtFullDurabilityOnTheLoopbackAlone() throws Exception {
        try (EmbeddedMariaDb database = start("one")) {
            assertThat(asAdmin(
                            database,
                            "select @@character_set_server, @@time_zone, @@session.time_zone, @@innodb_flush_log_at_trx_commit,"
                                    + " @@bind_address, @@transaction_isolation, @@max_connections, @@max_allowed_packet,"
                                    + " @@have_ssl, @@version"))
                    .containsExactly(
                            "utf8mb4",
                            "+00:00",
                            "+00:00",
                            "1",
                            "127.0.0.1",
                            "READ-COMMITTED",
                            "200",
                            "67108864",
                            "DISABLED",
                            "11.4.5-MariaDB");
        }
    }

    @Test
    void adminCreatesDatabasesAndRolesForTheAppAccountWhichOwnsNothing() throws Exception {
        try (EmbeddedMariaDb database = start("one")) {
            assertThat(asApp(database, "show grants"))
                    .singleElement()
                    .asString()
                    .startsWith("GRANT USAGE ON *.*");
            assertThat(asApp(database, "show databases")).containsExactly("information_schema");
            assertThatThrownBy(() -> execute(database.appUser(), database.appPassword(), database, "create database x"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");

            asAdmin(
                    database,
                    "create database gh_t_1",
                    "create role gh_r_1",
                    "grant select on `gh\\_t\\_1`.* to gh_r_1");
            asAdmin(database, "grant gh_r_1 to " + database.appUser() + "@'127.0.0.1'");
            execute(database.appUser(), database.appPassword(), database, "set role gh_r_1");
        }
    }

    @Test
    void whatWasCommittedIsThereAfterTheServerWasKilled() throws Exception {
        EmbeddedMariaDb database = start("one");
        asAdmin(database, "create database kept", "create table kept.text(value varchar(20))");
        asAdmin(database, "insert into kept.text values ('é😀')");
        database.kill();

        try (EmbeddedMariaDb again = start("one")) {
            assertThat(asAdmin(again, "select value from kept.text")).containsExactly("é😀");
            assertThat(again.adminPassword()).isEqualTo(database.adminPassword());
        }
    }

    @Test
    void diesWithItsOwnerEvenOnKill9() throws Exception {
        Process owner =
                TestJvm.start(DatabaseOwner.class, temporary.resolve("one").toString());
        long server = Long.parseLong(owner.inputReader().readLine().split(" ")[0]);
        assertThat(ProcessHandle.of(server)).isPresent();

        owner.destroyForcibly().waitFor();

        Deadline.awaitGone(server);
        try (EmbeddedMariaDb next = start("one")) {
            assertThat(asAdmin(next, "select 1")).containsExactly("1");
        }
    }

    @Test
    void stopsAServerOfItsOwnDataThatWasLeftBehindAndNeverUsesIt() throws Exception {
        start("one").close();
        DatabaseFolder folder = DatabaseFolder.at(temporary.resolve("one"));
        ServerIdentity identity = ServerIdentity.fresh(folder, 0);
        Process orphan = launchUnguarded(folder, identity);
        Deadline.await("the orphan wrote its pid file", () -> Files.exists(identity.pidFile()));

        try (EmbeddedMariaDb next = start("one")) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(next.pid()).isNotEqualTo(orphan.pid());
            assertThat(identity.pidFile()).doesNotExist();
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyCarriesTheNumberOfAnOldPidFile() throws Exception {
        start("one").close();
        Process bystander = new ProcessBuilder("sleep", "600").start();
        Path pidFile = temporary.resolve("one/mariadbd-0011223344556677.pid");
        Files.writeString(pidFile, bystander.pid() + "\n");

        start("one").close();

        assertThat(bystander.isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
        bystander.destroyForcibly();
    }

    @Test
    void neverTakesAServerOnACopyOfTheDataForItsOwn() throws Exception {
        start("one").close();
        copy(temporary.resolve("one"), temporary.resolve("copy"));
        try (EmbeddedMariaDb foreign = start("copy")) {
            ServerIdentity expected = ServerIdentity.fresh(DatabaseFolder.at(temporary.resolve("one")), foreign.port());
            try (Connection connection = connect(foreign.adminUser(), foreign.adminPassword(), foreign)) {
                assertThat(expected.isOf(connection)).isFalse();
            }
            assertThatThrownBy(() -> EmbeddedMariaDb.start(
                            temporary.resolve("one"), DatabaseOptions.forTests().withPort(foreign.port())))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void saysThatTheFolderIsInUseByThisOrAnotherProcess() throws Exception {
        try (EmbeddedMariaDb running = start("one")) {
            assertThatThrownBy(() -> start("one"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("data directory in use: " + temporary.resolve("one"));
            assertThat(asAdmin(running, "select 1")).containsExactly("1");
        }
        Process owner =
                TestJvm.start(DatabaseOwner.class, temporary.resolve("one").toString());
        long server = Long.parseLong(owner.inputReader().readLine().split(" ")[0]);
        assertThatThrownBy(() -> start("one"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("data directory in use");
        owner.destroyForcibly().waitFor();
        Deadline.awaitGone(server); // else it still writes to the folder that is deleted after the test
    }

    @Test
    void refusesDataOfANewerServer() throws Exception {
        start("one").close();
        Files.writeString(temporary.resolve("one/version"), "11.8.1\n");
        assertThatThrownBy(() -> start("one"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("newer version (MariaDB 11.8.1, this Gatehouse brings 11.4.5)");
    }

    @Test
    void beginsAnewAfterAnInstallationThatWasCutOff() throws Exception {
        Files.createDirectories(temporary.resolve("one/data.half/mysql"));
        Files.writeString(temporary.resolve("one/data.half/ibdata1"), "half a file");
        try (EmbeddedMariaDb database = start("one")) {
            assertThat(asAdmin(database, "select 1")).containsExactly("1");
        }
    }

    @Test
    void twoServersRunSideBySide() throws Exception {
        try (EmbeddedMariaDb one = start("one");
                EmbeddedMariaDb two = start("two with a space")) {
            asAdmin(one, "create database only_in_one");
            assertThat(two.port()).isNotEqualTo(one.port());
            assertThat(two.adminPassword()).isNotEqualTo(one.adminPassword());
            assertThat(asAdmin(two, "show databases like 'only%'")).isEmpty();
        }
    }

    @Test
    void keepsThePasswordsForItsOwnerAlone() throws Exception {
        start("one").close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("one/credentials"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("one"))))
                .isEqualTo("rwx------");
    }

    @Test
    void unpacksTheEngineOnceAndWhole() throws Exception {
        Path cache = temporary.resolve("cache");
        Files.createDirectories(cache.resolve("mariadb-11.4.5.half/bin"));
        DatabaseEngine engine = DatabaseEngine.in(cache);
        assertThat(engine.server()).isExecutable();
        assertThat(cache.resolve("mariadb-11.4.5.half")).doesNotExist();
        var unpackedAt = Files.getLastModifiedTime(engine.server());
        assertThat(Files.getLastModifiedTime(DatabaseEngine.in(cache).server())).isEqualTo(unpackedAt);
    }

    private EmbeddedMariaDb start(String name) throws InterruptedException {
        return EmbeddedMariaDb.start(temporary.resolve(name), DatabaseOptions.forTests());
    }

    private static Process launchUnguarded(DatabaseFolder folder, ServerIdentity identity) throws IOException {
        DatabaseOptions options = DatabaseOptions.forTests();
        List<String> command = new ArrayList<>(
                new ServerCommand(DatabaseEngine.in(options.engineCache()), folder).run(options, identity));
        command.add("--skip-networking");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.folder().resolve("orphan.log").toFile())
                .start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static List<String> asAdmin(EmbeddedMariaDb database, String... statements) throws SQLException {
        return execute(database.adminUser(), database.adminPassword(), database, statements);
    }

    private static List<String> asApp(EmbeddedMariaDb database, String... statements) throws SQLException {
        return execute(database.appUser(), database.appPassword(), database, statements);
    }

    private static Connection connect(String user, String password, EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.url(), user, password);
    }

    /** Every value the statements answer, row by row. */
    private static List<String> execute(String user, String password, EmbeddedMariaDb database, String... statements)
            throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect(user, password, database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    addAll(statement.getResultSet(), values);
                }
            }
        }
        return values;
    }

    private static void addAll(ResultSet rows, List<String> values) throws SQLException {
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                values.add(rows.getString(column));
            }
        }
    }
}
