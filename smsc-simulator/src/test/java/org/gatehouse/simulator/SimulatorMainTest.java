package org.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorMainTest {

    @Test
    void readsEveryFlag() {
        SimulatorOptions options = SimulatorMain.parse(
                ("--port 2775 --control-port 8081 --receipt-delay-ms 0 --system-id carrier --password pw"
                                + " --reply-number 7777")
                        .split(" "));

        assertThat(options.smppPort()).isEqualTo(2775);
        assertThat(options.controlPort()).isEqualTo(8081);
        assertThat(options.receiptDelay()).isEqualTo(Duration.ZERO);
        assertThat(options.systemId()).isEqualTo("carrier");
        assertThat(options.password()).isEqualTo("pw");
        assertThat(options.replyNumber()).isEqualTo("7777");
    }

    @Test
    void hasDefaultsForAll() {
        assertThat(SimulatorMain.parse()).isEqualTo(SimulatorOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--port 65536",
                "--control-port -1",
                "--receipt-delay-ms -1",
                "--password far-too-long",
                "--system-id sixteen-letters.",
                "--reply-number LALE",
                "--colour blue"
            })
    void saysWhichFlagIsWrong(String args) {
        assertThatThrownBy(() -> SimulatorMain.parse(args.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
