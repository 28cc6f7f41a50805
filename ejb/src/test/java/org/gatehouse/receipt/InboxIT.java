package org.gatehouse.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.carrier.DeliveredPdu;
import org.gatehouse.carrier.UnstorableDelivery;
import org.gatehouse.pipeline.Pipeline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a carrier delivers is stored in groups; what does not fit spoils no group. */
class InboxIT {

    private static final int MESSAGE_PAYLOAD = 0x0424;
    private static final long PHONE = 905_330_900_009L;

    @SuppressWarnings("NullAway.Init")
    private static Pipeline pipeline;

    @SuppressWarnings("NullAway.Init")
    private static Arrivals arrivals;

    @BeforeAll
    static void aServer() throws IOException, InterruptedException {
        pipeline = Pipeline.start();
        arrivals = new Arrivals(pipeline);
    }

    @BeforeEach
    void nothingWaits() {
        pipeline.clear();
    }

    @AfterAll
    static void stop() throws IOException {
        pipeline.close();
    }

    private static DeliveredPdu withPayload(int octets) {
        return new DeliveredPdu(
                Long.toString(PHONE),
                "4242",
                0,
                0,
                new byte[0],
                new TreeMap<>(Map.of(MESSAGE_PAYLOAD, new byte[octets])),
                pipeline.clock().instant());
    }

    private static DeliveredPdu at(Instant time) {
        return new DeliveredPdu(Long.toString(PHONE), "4242", 0, 0, new byte[] {'x'}, new TreeMap<>(), time);
    }

    @Test
    void whatIsTooLargeIsRefusedForGoodAndTheOthersAreStored() {
        CompletableFuture<Void> large = arrivals.accept(withPayload(8_000));
        CompletableFuture<Void> small = arrivals.accept(withPayload(7_800));
        while (!small.isDone()) {
            pipeline.get(Inbox.class).store();
        }

        assertThatThrownBy(() -> large.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(UnstorableDelivery.class);
        assertThat(small).isCompleted();
        assertThat(arrivals.waiting()).isEqualTo(1);
    }

    /** No column holds this year; whatever else a database may refuse, it refuses one. */
    @Test
    void whatTheDatabaseRefusesSpoilsNoOther() {
        Inbox inbox = pipeline.get(Inbox.class);
        CompletableFuture<Void> good = arrivals.accept(at(pipeline.clock().instant()));
        CompletableFuture<Void> bad = arrivals.accept(at(Instant.parse("+12345-01-01T00:00:00Z")));
        inbox.store();

        assertThat(bad).failsWithin(Duration.ofSeconds(10));
        assertThat(good).succeedsWithin(Duration.ofSeconds(10));
        assertThat(arrivals.waiting()).isEqualTo(1);
    }
}
