package org.gatehouse.simulator.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.simulator.ControlPort;
import org.gatehouse.simulator.Esme;
import org.gatehouse.simulator.Eventually;
import org.gatehouse.simulator.Receipt;
import org.gatehouse.simulator.Simulator;
import org.gatehouse.simulator.SimulatorOptions;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindIT {

    private static final String ADA = "905321111999";

    private Simulator simulator;
    private ControlPort control;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.defaults().withReceiptDelay(Duration.ofMillis(20)));
        control = ControlPort.of(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"gatehouse, wrong, 0000000e", "nobody, secret, 0000000f"})
    void refusesWhoDoesNotKnowTheAccount(String systemId, String password, String status) {
        assertThatThrownBy(() -> Esme.bind(simulator, BindType.BIND_TRX, pdu -> {}, systemId, password))
                .hasStackTraceContaining(status);
        assertThat(awaitConnections(0)).isZero();
    }

    @Test
    void sendsReceiptsToABindThatMayReceive() throws IOException {
        try (Esme transmitter = Esme.bind(simulator, BindType.BIND_TX);
                Esme receiver = Esme.bind(simulator, BindType.BIND_RX)) {
            String id = transmitter.submit(ADA, "Hello");
            String early = transmitter.submit("905321111015", "Hello");

            assertThat(receiver.awaitDelivered(2))
                    .extracting(pdu -> Receipt.of(pdu).id())
                    .containsExactlyInAnyOrder(id, early);
            assertThat(transmitter.delivered()).isEmpty();
        }
    }

    @Test
    void servesSeveralBindsAtOnce() throws IOException {
        try (Esme one = Esme.bind(simulator);
                Esme two = Esme.bind(simulator)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                ids.add((i % 2 == 0 ? one : two).submit(ADA, "Hello " + i));
            }

            List<DeliverSm> delivered = Eventually.value(
                    () -> {
                        List<DeliverSm> all = one.delivered();
                        all.addAll(two.delivered());
                        return all;
                    },
                    all -> all.size() == ids.size());
            assertThat(delivered).extracting(pdu -> Receipt.of(pdu).id()).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(one.delivered()).isNotEmpty();
            assertThat(two.delivered()).isNotEmpty();
        }
    }

    @Test
    void keepsReceiptsWhileNoOneIsBound() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Esme transmitter = Esme.bind(simulator, BindType.BIND_TX)) {
            for (int i = 0; i < 5; i++) {
                ids.add(transmitter.submit(ADA, "Hello " + i));
            }
        }
        Eventually.value(() -> control.get("/submits"), totals -> totals.getInt("waiting") == 5);

        try (Esme receiver = Esme.bind(simulator, BindType.BIND_RX)) {
            assertThat(receiver.awaitDelivered(5))
                    .extracting(pdu -> Receipt.of(pdu).id())
                    .containsExactlyElementsOf(ids);
        }
    }

    @Test
    void sendsAgainWhatADroppedConnectionDidNotAcknowledge() throws IOException {
        AtomicInteger seen = new AtomicInteger();
        Esme mute = Esme.bind(simulator, BindType.BIND_TRX, pdu -> {
            seen.incrementAndGet();
            control.post("/drop");
        });
        String id = mute.submit(ADA, "Hello");
        Eventually.value(seen::get, count -> count == 1);
        assertThat(awaitConnections(0)).isZero();
        assertThat(Eventually.value(mute::isBound, bound -> !bound)).isFalse();
        mute.close();

        try (Esme next = Esme.bind(simulator)) {
            assertThat(next.awaitDelivered(1))
                    .extracting(pdu -> Receipt.of(pdu).id())
                    .containsExactly(id);
        }
    }

    @Test
    void repeatsWhatTheEsmeCouldNotTakeForNow() throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        Esme.Acceptance busyOnce = pdu -> {
            if (attempts.incrementAndGet() == 1) {
                throw new ProcessRequestException("The queue is full", 0x14);
            }
        };
        try (Esme esme = Esme.bind(simulator, BindType.BIND_TRX, busyOnce)) {
            String id = esme.submit(ADA, "Hello");

            assertThat(esme.awaitDelivered(1))
                    .extracting(pdu -> Receipt.of(pdu).id())
                    .containsExactly(id);
            assertThat(attempts).hasValue(2);
        }
    }

    @Test
    void dropsWhatTheEsmeRefusesForGood() throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        Esme.Acceptance refuseFirst = pdu -> {
            if (attempts.incrementAndGet() == 1) {
                throw new ProcessRequestException("Never", 0x65);
            }
        };
        try (Esme esme = Esme.bind(simulator, BindType.BIND_TRX, refuseFirst)) {
            esme.submit(ADA, "Hello");
            Eventually.value(attempts::get, count -> count == 1);
            String id = esme.submit(ADA, "Hello again");

            esme.awaitDelivered(1);
            JsonObject totals = Eventually.value(() -> control.get("/submits"), t -> t.getInt("acknowledged") == 1);
            assertThat(totals.getInt("waiting")).isZero();
            assertThat(totals.getInt("scheduled")).as("repetitions").isZero();
            assertThat(esme.delivered()).extracting(pdu -> Receipt.of(pdu).id()).containsExactly(id);
        }
    }

    @Test
    void refusesSubmitsWhenTooManyReceiptsAreOutstanding() throws IOException {
        try (Simulator small = Simulator.start(SimulatorOptions.defaults().withQueues(10, 4));
                Esme transmitter = Esme.bind(small, BindType.BIND_TX)) {
            int accepted = 0;
            while (transmitter.statusOf(ADA) == 0) {
                accepted++;
            }
            assertThat(accepted).isEqualTo(4);
            assertThat(transmitter.statusOf(ADA)).isEqualTo(0x14);
            try (Esme receiver = Esme.bind(small, BindType.BIND_RX)) {
                assertThat(receiver.awaitDelivered(accepted)).hasSize(accepted);
                assertThat(transmitter.statusOf(ADA)).isZero();
            }
        }
    }

    @Test
    void acceptsNoPortThatIsTaken() {
        SimulatorOptions taken = SimulatorOptions.defaults().withPorts(simulator.smppPort(), 0);

        assertThatThrownBy(() -> Simulator.start(taken).close()).isInstanceOf(IOException.class);
    }

    private int awaitConnections(int count) {
        return Eventually.value(() -> control.get("/submits").getInt("connections"), c -> c == count);
    }
}
