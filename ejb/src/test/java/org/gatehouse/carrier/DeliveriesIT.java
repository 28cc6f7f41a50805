package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.carrier.ScriptedSmsc.DATA;
import static org.gatehouse.carrier.ScriptedSmsc.DELIVER;
import static org.gatehouse.carrier.ScriptedSmsc.FRIENDLY;
import static org.gatehouse.carrier.ScriptedSmsc.RESPONSE;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.gatehouse.carrier.ScriptedSmsc.Pdu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeliveriesIT {
    private static final byte[] RECEIPT =
            Fixtures.deliverBody("905321234567", "LALE", 0x04, "id:7 stat:DELIVRD err:000 text:");

    private final ScriptedSmsc smsc = new ScriptedSmsc(FRIENDLY);
    private final List<DeliveredPdu> stored = new CopyOnWriteArrayList<>();
    private volatile DeliverySink sink = (carrier, pdu) -> stored.add(pdu);
    private final CarrierLink link = new CarrierLink(
            CarrierConfig.DEFAULT.at("127.0.0.1", smsc.port()),
            (carrier, pdu) -> sink.accept(carrier, pdu),
            Executors.defaultThreadFactory());

    @BeforeEach
    void bind() {
        link.start();
        Poll.until("bound", link::isBound);
    }

    @AfterEach
    void close() throws IOException {
        link.stop(Duration.ofSeconds(2));
        smsc.close();
    }

    private Pdu answerTo(int commandId, byte[] body) throws IOException {
        smsc.send(new Pdu(commandId, 0, 4711, body));
        Poll.until("an answer", () -> !smsc.received(commandId | RESPONSE).isEmpty());
        return smsc.received(commandId | RESPONSE).get(0);
    }

    @Test
    void a_delivery_is_stored_before_it_is_acknowledged() throws Exception {
        CountDownLatch storing = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        sink = (carrier, pdu) -> {
            storing.countDown();
            committed.await();
            stored.add(pdu);
        };
        smsc.send(new Pdu(DELIVER, 0, 4711, RECEIPT));
        storing.await();
        assertThat(smsc.received(DELIVER | RESPONSE)).isEmpty();

        committed.countDown();

        Poll.until("an answer", () -> !smsc.received(DELIVER | RESPONSE).isEmpty());
        assertThat(stored).hasSize(1);
        Pdu answer = smsc.received(DELIVER | RESPONSE).get(0);
        assertThat(answer.commandStatus()).isZero();
        assertThat(answer.sequenceNumber()).isEqualTo(4711);
        assertThat(answer.body()).containsExactly(0);
        assertThat(stored.get(0).source()).isEqualTo("905321234567");
        assertThat(stored.get(0).looksLikeReceipt()).isTrue();
    }

    @Test
    void what_cannot_be_stored_is_answered_so_that_it_comes_again() throws IOException {
        sink = (carrier, pdu) -> {
            throw new IOException("the database is away");
        };

        assertThat(answerTo(DELIVER, RECEIPT).commandStatus()).isEqualTo(0x64);
        assertThat(link.isBound()).isTrue();
    }

    @Test
    void what_can_never_be_stored_is_answered_so_that_it_does_not_come_again() throws IOException {
        sink = (carrier, pdu) -> {
            throw new UnstorableDelivery("too large");
        };

        assertThat(answerTo(DELIVER, RECEIPT).commandStatus()).isEqualTo(0x65);
        assertThat(link.isBound()).isTrue();
    }

    @Test
    void many_deliveries_wait_for_one_commit_together() throws Exception {
        CountDownLatch all = new CountDownLatch(LinkSettings.DEFAULT.deliveryThreads());
        sink = (carrier, pdu) -> {
            all.countDown();
            all.await();
            stored.add(pdu);
        };
        for (int i = 0; i < LinkSettings.DEFAULT.deliveryThreads(); i++) {
            smsc.send(new Pdu(DELIVER, 0, i + 1, RECEIPT));
        }

        Poll.until(
                "all answered",
                () -> smsc.received(DELIVER | RESPONSE).size() == LinkSettings.DEFAULT.deliveryThreads());
        assertThat(smsc.received(DELIVER | RESPONSE)).allMatch(answer -> answer.commandStatus() == 0);
    }

    @Test
    void submits_go_on_while_deliveries_wait() throws Exception {
        CountDownLatch committed = new CountDownLatch(1);
        sink = (carrier, pdu) -> committed.await();
        for (int i = 0; i < 200; i++) {
            smsc.send(new Pdu(DELIVER, 0, i + 1, RECEIPT));
        }

        assertThat(link.submit(Fixtures.aGsmSegment()).toCompletableFuture().join())
                .isInstanceOf(SubmitResult.Accepted.class);
        committed.countDown();
    }

    @Test
    void a_receipt_by_data_sm_is_taken_too() throws IOException {
        byte[] body = "\0\1\1905321234567\0\5\0LALE\0\4\0\0\4$\0\24id:7 stat:DELIVRD abc".getBytes(ISO_8859_1);

        assertThat(answerTo(DATA, body).commandStatus()).isZero();
        assertThat(new String(stored.get(0).userData(), ISO_8859_1)).isEqualTo("id:7 stat:DELIVRD ab");
    }

    @Test
    void a_delivery_that_cannot_be_read_is_refused_for_good_and_the_link_lives() throws IOException {
        assertThat(answerTo(DELIVER, new byte[] {1, 2, 3}).commandStatus()).isEqualTo(0x65);
        assertThat(stored).isEmpty();
        assertThat(link.submit(Fixtures.aGsmSegment()).toCompletableFuture().join())
                .isInstanceOf(SubmitResult.Accepted.class);
    }
}
