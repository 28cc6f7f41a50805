package org.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jsmpp.bean.BindType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many messages at once: none lost, none twice, nothing stuck. Counts only; the speed is printed, not judged. */
class ThroughputIT {

    private static final int MESSAGES = Integer.getInteger("simulator.throughput.messages", 20_000);

    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.defaults().withReceiptDelay(Duration.ZERO));
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    @Test
    void everyMessageGetsOneReceipt() throws IOException {
        WindowedEsme esme = new WindowedEsme(simulator.smppPort(), BindType.BIND_TRX, () -> {});
        long start = System.nanoTime();
        submitAll(esme);

        assertThat(Eventually.value(esme::receiptedCount, count -> count == MESSAGES))
                .isEqualTo(MESSAGES);
        System.getLogger(ThroughputIT.class.getName())
                .log(System.Logger.Level.INFO, "{0} pairs/s", MESSAGES * 1_000_000_000L / (System.nanoTime() - start));
        esme.unbindAndClose();

        assertThat(esme.receiptCount()).isEqualTo(MESSAGES);
        assertThat(esme.refusedCount()).isZero();
        JsonObject totals = ControlPort.of(simulator).get("/submits");
        assertThat(totals.getInt("accepted")).isEqualTo(MESSAGES);
        assertThat(totals.getInt("receipts")).isEqualTo(MESSAGES);
        assertThat(totals.getInt("destinations")).isEqualTo(MESSAGES);
        assertThat(totals.getInt("maxPerDestination")).isEqualTo(1);
        assertThat(ControlPort.of(simulator).get("/duplicates").getInt("count")).isZero();
    }

    @Test
    void submitsGoOnWhileReceiptsAreNotAcknowledged() throws IOException {
        CountDownLatch allSubmitted = new CountDownLatch(1);
        WindowedEsme receiver = new WindowedEsme(simulator.smppPort(), BindType.BIND_RX, () -> await(allSubmitted));
        WindowedEsme transmitter = new WindowedEsme(simulator.smppPort(), BindType.BIND_TX, () -> {});

        submitAll(transmitter);
        assertThat(Eventually.value(transmitter::isIdle, idle -> idle)).isTrue();
        assertThat(receiver.receiptedCount()).isZero();
        assertThat(ControlPort.of(simulator).get("/submits").getInt("receipts")).isEqualTo(100);

        allSubmitted.countDown();
        assertThat(Eventually.value(receiver::receiptedCount, count -> count == MESSAGES))
                .isEqualTo(MESSAGES);
        assertThat(receiver.receiptCount()).isEqualTo(MESSAGES);
        transmitter.unbindAndClose();
        receiver.unbindAndClose();
    }

    private static void submitAll(WindowedEsme esme) throws IOException {
        for (int i = 0; i < MESSAGES; i++) {
            esme.submit("90532%06d999".formatted(i), "Your code is " + i + ". Do not tell it to anyone.");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
