package org.gatehouse.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.launcher.database.DatabaseClient.asAdmin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.launcher.process.Deadline;
import org.gatehouse.launcher.process.StartFailure;
import org.gatehouse.launcher.process.TestJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whose a folder of the database and its server are, and what becomes of them when their owner is killed. */
@Execution(ExecutionMode.CONCURRENT) // each test has a folder of its own; most of its time it waits for the disk
class DatabaseOwnerIT {
    private final Path temporary;

    DatabaseOwnerIT(@TempDir Path temporary) {
        this.temporary = temporary;
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
            try (Connection connection =
                    DatabaseClient.connect(foreign.adminUser(), foreign.adminPassword(), foreign)) {
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
}
