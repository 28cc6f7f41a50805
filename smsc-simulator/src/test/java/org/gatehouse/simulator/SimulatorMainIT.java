package org.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The simulator as a process of its own. */
class SimulatorMainIT {

    private static final Pattern READY =
            Pattern.compile("Simulator is ready: smpp 127\\.0\\.0\\.1:(\\d+) control 127\\.0\\.0\\.1:(\\d+)");

    @Test
    void saysWhereItListensAndStopsAtOnceOnSigterm() throws Exception {
        Process process = start();
        try (BufferedReader output = process.inputReader()) {
            Matcher ready = READY.matcher(output.readLine());
            assertThat(ready.matches()).isTrue();
            ControlPort control = new ControlPort(Integer.parseInt(ready.group(2)));
            assertThat(control.get("/submits").getInt("submits")).isZero();

            process.destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysWhenAPortIsTaken() throws Exception {
        try (Simulator other = Simulator.start(SimulatorOptions.defaults())) {
            Process process = start("--port", String.valueOf(other.smppPort()));
            try (BufferedReader errors = process.errorReader()) {
                assertThat(errors.readLine()).startsWith("The simulator cannot start: ");
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(1);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorMain.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).start();
    }
}
