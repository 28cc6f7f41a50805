package org.gatehouse.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChildProcessIT {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Path temporary;
    private final List<String> output = new CopyOnWriteArrayList<>();

    ChildProcessIT(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @ParameterizedTest
    @EnumSource(DeathSignal.class)
    void isGoneAfterItsOwnerWasKilled(DeathSignal signal) throws Exception {
        Process owner = TestJvm.start(ChildOwner.class, log().toString(), signal.name());
        long child = Long.parseLong(owner.inputReader().readLine());
        assertThat(ProcessHandle.of(child)).isPresent();

        owner.destroyForcibly().waitFor();

        Deadline.awaitGone(child);
    }

    @Test
    void outlivesTheThreadThatAskedForIt() throws Exception {
        CompletableFuture<ChildProcess> started = new CompletableFuture<>();
        Thread shortLived = new Thread(() -> started.complete(start("sleep", "300")));
        shortLived.start();
        shortLived.join();
        ChildProcess child = started.join();

        assertThat(child.awaitExit(Duration.ofMillis(300))).isFalse();
        assertThat(child.stop(LONG)).isTrue();
    }

    @Test
    void stopsWhenAskedAndIsKilledWhenItDoesNotListen() throws Exception {
        assertThat(start("sleep", "300").stop(LONG)).isTrue();

        ChildProcess deaf = start("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 0.1; done");
        Deadline.await("the child is deaf", () -> output.contains("deaf"));
        assertThat(deaf.stop(Duration.ofMillis(100))).isFalse();
        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void tellsItsExitCodeAfterItsLastLine() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        start("sh", "-c", "echo one; echo two >&2; exit 7").onExit(code -> seen.add(output + " " + code));

        assertThat(seen.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("[one, two] 7");
        assertThat(log()).hasContent("one\ntwo\n");
    }

    @Test
    void belongsToNoTerminalSoThatCtrlCReachesOnlyTheLauncher() throws Exception {
        ChildProcess child = start("sleep", "300");
        Deadline.await(
                "the command replaced its wrappers", () -> commandOf(child).endsWith("sleep"));
        assertThat(sessionOf(child.pid())).isEqualTo(child.pid());
        child.kill();
    }

    @Test
    void saysWhyAProgramCannotRun() throws Exception {
        ChildProcess child = start("/no/such/program");
        assertThat(child.awaitExit(LONG)).isTrue();
        assertThat(output).singleElement().asString().contains("/no/such/program");
        Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> ChildProcess.start(spec(temporary.resolve("file/log"), "true")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("log");
    }

    private Path log() {
        return temporary.resolve("logs/child.log");
    }

    private ChildProcess start(String... command) {
        return ChildProcess.start(spec(log(), command));
    }

    private ChildSpec spec(Path log, String... command) {
        return new ChildSpec("child", List.of(command), Map.of(), log, DeathSignal.TERM, output::add);
    }

    private static String commandOf(ChildProcess child) {
        return ProcessHandle.of(child.pid())
                .flatMap(process -> process.info().command())
                .orElse("");
    }

    /** The session is the sixth field of stat; the second, in brackets, may hold spaces (proc(5)). */
    private static long sessionOf(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }
}
