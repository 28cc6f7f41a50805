package org.gatehouse.launcher.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gatehouse.launcher.process.ChildProcess;
import org.gatehouse.launcher.process.ChildSpec;
import org.gatehouse.launcher.process.DeathSignal;
import org.gatehouse.launcher.process.StartFailure;

/**
 * The carrier of an instance that has no other. Started again on the same ports when it ends, as a carrier comes back.
 */
final class Simulator {
    private static final System.Logger LOG = System.getLogger(Simulator.class.getName());
    private static final String MAIN = "org.gatehouse.simulator.SimulatorMain";
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Executor AFTER_A_SECOND = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final Distribution distribution;
    private final Path log;
    private final int receiptDelayMilliseconds;
    private final SimulatorPorts ports;
    private ChildProcess process;
    private boolean closed;

    private Simulator(Distribution distribution, Path log, int receiptDelayMilliseconds) throws InterruptedException {
        this.distribution = distribution;
        this.log = log;
        this.receiptDelayMilliseconds = receiptDelayMilliseconds;
        CompletableFuture<SimulatorPorts> ready = new CompletableFuture<>();
        this.process = launch(SimulatorPorts.ANY, ready);
        this.ports = await(ready);
        watch();
    }

    static Simulator start(Distribution distribution, Path log, int receiptDelayMilliseconds)
            throws InterruptedException {
        return new Simulator(distribution, log, receiptDelayMilliseconds);
    }

    SimulatorPorts ports() {
        return ports;
    }

    synchronized long pid() {
        return process.pid();
    }

    synchronized void stop(Duration grace) {
        closed = true;
        process.stop(grace);
    }

    private ChildProcess launch(SimulatorPorts wanted, CompletableFuture<SimulatorPorts> ready) {
        List<String> command = List.of(
                distribution.java().toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                distribution.classPath(),
                MAIN,
                "--port",
                String.valueOf(wanted.smpp()),
                "--control-port",
                String.valueOf(wanted.control()),
                "--receipt-delay-ms",
                String.valueOf(receiptDelayMilliseconds),
                "--system-id",
                SimulatedCarrier.SYSTEM_ID,
                "--password",
                SimulatedCarrier.PASSWORD,
                "--reply-number",
                SimulatedCarrier.REPLY_NUMBER);
        return ChildProcess.start(
                new ChildSpec("simulator", command, Map.of(), log, DeathSignal.KILL, line -> SimulatorPorts.in(line)
                        .ifPresent(ready::complete)));
    }

    private SimulatorPorts await(CompletableFuture<SimulatorPorts> ready) throws InterruptedException {
        process.onExit(code -> ready.completeExceptionally(
                new StartFailure("the simulator ended with exit code " + code + ": see " + log)));
        try {
            return ready.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException ended) {
            throw new StartFailure(String.valueOf(ended.getCause()), ended);
        } catch (TimeoutException late) {
            process.kill();
            throw new StartFailure("the simulator was not ready within " + START_LIMIT.toSeconds() + " s: see " + log);
        } catch (InterruptedException stop) {
            process.kill();
            throw stop;
        }
    }

    private synchronized void watch() {
        process.onExit(exitCode -> AFTER_A_SECOND.execute(() -> startAgain(exitCode)));
    }

    private synchronized void startAgain(int exitCode) {
        if (closed) {
            return;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "the simulator ended with exit code {0}, starting it again",
                String.valueOf(exitCode));
        process = launch(ports, new CompletableFuture<>());
        watch();
    }
}
