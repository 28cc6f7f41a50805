package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.gatehouse.carrier.SubmitResult.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Against the library's own server: both ends of a loopback connection in this process. Prints, asserts no time. */
@Isolated("measures speed")
@Timeout(180)
class CarrierThroughputIT {
    private static final Logger LOG = System.getLogger(CarrierThroughputIT.class.getName());
    private static final byte[] TEXT =
            "Hello 123456, your code is 998877. Reply STOP to opt out. See https://x.example/z1".getBytes(ISO_8859_1);

    @Test
    void submits_at_window_100() throws Exception {
        measure(false, 60_000);
    }

    @Test
    void submits_with_receipts_at_window_100() throws Exception {
        measure(true, 40_000);
    }

    private static void measure(boolean receipts, int count) throws Exception {
        LongAdder delivered = new LongAdder();
        try (LibrarySmsc smsc = new LibrarySmsc(receipts);
                CarrierLink link = new CarrierLink(
                        CarrierConfig.DEFAULT.at("127.0.0.1", smsc.port()),
                        (carrier, pdu) -> delivered.increment(),
                        Executors.defaultThreadFactory())) {
            link.start();
            Poll.until("bound", link::isBound);
            int warm = count / 4;
            submit(link, warm);
            Poll.until("receipts", () -> !receipts || delivered.sum() == warm);

            long began = System.nanoTime();
            submit(link, count);
            double submitSeconds = (System.nanoTime() - began) / 1e9;
            Poll.until("receipts", () -> !receipts || delivered.sum() == warm + count);
            double seconds = (System.nanoTime() - began) / 1e9;
            LOG.log(
                    Level.INFO,
                    "window 100, receipts {0}: {1} submits/s; with all receipts stored {2} msg/s",
                    receipts,
                    Math.round(count / submitSeconds),
                    Math.round(count / seconds));
        }
    }

    private static void submit(CarrierLink link, int count) throws InterruptedException {
        SubmitRequest request = Fixtures.aSegment("LALE", Fixtures.NONE, TEXT, Alphabet.GSM7);
        LongAdder accepted = new LongAdder();
        CountDownLatch done = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            link.submit(request).thenAccept(result -> {
                if (result instanceof Accepted) {
                    accepted.increment();
                }
                done.countDown();
            });
        }
        assertThat(done.await(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(accepted.sum()).isEqualTo(count);
    }
}
