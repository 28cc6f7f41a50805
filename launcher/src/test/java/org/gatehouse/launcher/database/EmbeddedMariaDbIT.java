package org.gatehouse.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.launcher.database.DatabaseClient.asAdmin;
import static org.gatehouse.launcher.database.DatabaseClient.asApp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.gatehouse.launcher.process.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The server as the portal and other modules' tests use it. */
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
            assertThatThrownBy(() -> asApp(database, "create database x"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");

            asAdmin(
                    database,
                    "create database gh_t_1",
                    "create role gh_r_1",
                    "grant select on `gh\\_t\\_1`.* to gh_r_1");
            asAdmin(database, "grant gh_r_1 to " + database.appUser() + "@'127.0.0.1'");
            asApp(database, "set role gh_r_1");
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
}
