package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.carrier.Fixtures.aGsmSegment;
import static org.gatehouse.carrier.ScriptedSmsc.BIND;
import static org.gatehouse.carrier.ScriptedSmsc.ENQUIRE_LINK;
import static org.gatehouse.carrier.ScriptedSmsc.FRIENDLY;
import static org.gatehouse.carrier.ScriptedSmsc.SUBMIT;
import static org.gatehouse.carrier.ScriptedSmsc.UNBIND;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.gatehouse.carrier.ScriptedSmsc.Pdu;
import org.gatehouse.carrier.ScriptedSmsc.Script;
import org.gatehouse.carrier.SubmitResult.Accepted;
import org.gatehouse.carrier.SubmitResult.NotSent;
import org.gatehouse.carrier.SubmitResult.Refused;
import org.gatehouse.carrier.SubmitResult.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("its links have patience for milliseconds only")
@Timeout(60)
class CarrierLinkIT {
    /** Accepts binds, answers enquire_link and unbind, is silent on submits. */
    private static final Script SILENT = (pdu, smsc) -> {
        if (pdu.commandId() != SUBMIT) {
            FRIENDLY.received(pdu, smsc);
        }
    };

    private static final LinkSettings QUICK = new LinkSettings(
            Duration.ofMillis(800),
            Duration.ofMillis(400),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            8);

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private ScriptedSmsc smsc(Script script) {
        ScriptedSmsc smsc = new ScriptedSmsc(script);
        open.add(smsc);
        return smsc;
    }

    private CarrierLink startedLink(ScriptedSmsc smsc, int window) {
        CarrierConfig config =
                CarrierConfig.DEFAULT.at("127.0.0.1", smsc.port()).paced(window, 0);
        CarrierLink link = new CarrierLink(config, (carrier, pdu) -> {}, Executors.defaultThreadFactory(), QUICK);
        open.add(0, link);
        link.start();
        return link;
    }

    private CarrierLink boundLink(ScriptedSmsc smsc, int window) {
        CarrierLink link = startedLink(smsc, window);
        Poll.until("bound", link::isBound);
        return link;
    }

    private static SubmitResult result(CarrierLink link) {
        return link.submit(aGsmSegment())
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void binds_as_a_transceiver_and_submits() {
        ScriptedSmsc smsc = smsc(FRIENDLY);
        CarrierLink link = boundLink(smsc, 10);

        assertThat(result(link))
                .isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.carrierMessageId())
                        .isEqualTo("id" + smsc.received(SUBMIT).get(0).sequenceNumber()));
        assertThat(new String(smsc.received(BIND).get(0).body(), ISO_8859_1))
                .startsWith("gatehouse\0secret\0\0" + (char) 0x34);
        assertThat(link.state()).isInstanceOf(LinkState.Bound.class);
    }

    @Test
    void a_refusal_keeps_its_status() {
        CarrierLink link = boundLink(
                smsc((pdu, smsc) -> {
                    if (pdu.commandId() == SUBMIT) {
                        smsc.send(pdu.answer(0x58, ""));
                    } else {
                        FRIENDLY.received(pdu, smsc);
                    }
                }),
                10);

        assertThat(result(link)).isEqualTo(new Refused(0x58));
    }

    @Test
    void an_id_that_no_carrier_may_give_leaves_the_message_in_doubt() {
        for (String id : List.of("9".repeat(66), "n\u00b0 7")) {
            CarrierLink link = boundLink(
                    smsc((pdu, smsc) -> {
                        if (pdu.commandId() == SUBMIT) {
                            smsc.send(pdu.answer(0, id));
                        } else {
                            FRIENDLY.received(pdu, smsc);
                        }
                    }),
                    10);

            assertThat(result(link)).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void a_generic_nack_for_a_submit_is_a_refusal() {
        CarrierLink link = boundLink(
                smsc((pdu, smsc) -> {
                    if (pdu.commandId() == SUBMIT) {
                        smsc.send(new Pdu(ScriptedSmsc.RESPONSE, 3, pdu.sequenceNumber(), Fixtures.NONE));
                    } else {
                        FRIENDLY.received(pdu, smsc);
                    }
                }),
                10);

        assertThat(result(link)).isEqualTo(new Refused(3));
    }

    @Test
    void without_a_bind_nothing_is_sent() throws IOException {
        ScriptedSmsc smsc = smsc(FRIENDLY);
        smsc.close();
        CarrierLink link = startedLink(smsc, 10);
        Poll.until("unreachable", () -> link.state() instanceof LinkState.Unreachable);

        assertThat(result(link)).isEqualTo(new NotSent("no bind"));
    }

    @Test
    void no_more_than_the_window_wait_for_their_response() throws Exception {
        ScriptedSmsc smsc = smsc(SILENT);
        CarrierLink link = boundLink(smsc, 3);
        CompletableFuture<List<SubmitResult>> all = CompletableFuture.supplyAsync(() -> results(submits(link, 4)));
        Poll.until("3 submits", () -> smsc.received(SUBMIT).size() == 3);
        assertThat(all).isNotDone();

        smsc.follow(FRIENDLY);
        FRIENDLY.received(smsc.received(SUBMIT).get(0), smsc);

        Poll.until("the fourth", () -> smsc.received(SUBMIT).size() == 4);
        assertThat(all.get(10, TimeUnit.SECONDS)).hasSize(4);
    }

    private static List<CompletableFuture<SubmitResult>> submits(CarrierLink link, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> link.submit(aGsmSegment()).toCompletableFuture())
                .toList();
    }

    private static List<SubmitResult> results(List<CompletableFuture<SubmitResult>> submits) {
        return submits.stream()
                .map(submit -> submit.orTimeout(10, TimeUnit.SECONDS).join())
                .toList();
    }

    @Test
    void no_response_in_time_is_unknown_and_a_late_one_does_no_harm() throws IOException {
        ScriptedSmsc smsc = smsc(SILENT);
        CarrierLink link = boundLink(smsc, 1);
        assertThat(result(link)).isEqualTo(new Unknown("no response in time"));

        smsc.follow(FRIENDLY);
        FRIENDLY.received(smsc.received(SUBMIT).get(0), smsc);

        assertThat(result(link)).isInstanceOf(Accepted.class);
        assertThat(smsc.connectionCount()).isEqualTo(1);
    }

    @Test
    void a_connection_that_dies_in_the_middle_of_a_window_leaves_no_submit_hanging() throws Exception {
        ScriptedSmsc smsc = smsc(FRIENDLY);
        CarrierLink link = boundLink(smsc, 50);
        smsc.follow((pdu, self) -> {
            if (self.received(SUBMIT).size() <= 100) {
                FRIENDLY.received(pdu, self);
            } else if (self.received(SUBMIT).size() == 120) {
                self.dropConnections();
            }
        });

        List<SubmitResult> results = results(submits(link, 500));

        assertThat(results).hasSize(500);
        assertThat(results).filteredOn(Accepted.class::isInstance).hasSizeBetween(50, 100);
        assertThat(results).filteredOn(Unknown.class::isInstance).hasSizeBetween(20, 150);
        assertThat(results).filteredOn(NotSent.class::isInstance).isNotEmpty();
        assertThat(results).noneMatch(Refused.class::isInstance);

        smsc.follow(FRIENDLY);
        Poll.until("bound again", link::isBound);
        assertThat(results(submits(link, 200))).allMatch(Accepted.class::isInstance);
    }

    @Test
    void a_refused_bind_is_told_and_tried_again() {
        AtomicBoolean locked = new AtomicBoolean(true);
        ScriptedSmsc smsc = smsc((pdu, self) -> {
            if (pdu.commandId() == BIND && locked.get()) {
                self.send(pdu.answer(0x0E, ""));
            } else {
                FRIENDLY.received(pdu, self);
            }
        });
        CarrierLink link = startedLink(smsc, 10);
        Poll.until("refused twice", () -> smsc.received(BIND).size() > 1);
        assertThat(link.state())
                .isInstanceOfSatisfying(LinkState.BindRefused.class, refused -> assertThat(refused.commandStatus())
                        .isEqualTo(0x0E));

        locked.set(false);
        Poll.until("bound", link::isBound);
    }

    @Test
    void a_carrier_that_drops_every_connection_is_tried_less_and_less() {
        assertSpacing(smsc((pdu, self) -> self.dropConnections()));
    }

    @Test
    void a_carrier_that_unbinds_at_once_is_tried_less_and_less() {
        assertSpacing(smsc((pdu, self) -> {
            FRIENDLY.received(pdu, self);
            if (pdu.commandId() == BIND) {
                self.send(new Pdu(UNBIND, 0, 1, Fixtures.NONE));
            }
        }));
    }

    private void assertSpacing(ScriptedSmsc smsc) {
        Instant began = Instant.now();
        startedLink(smsc, 10);

        Poll.until("5 attempts", () -> smsc.connectionCount() == 5);

        Duration delays = QUICK.firstBackoff()
                .multipliedBy(1 + 2)
                .plus(QUICK.longestBackoff().multipliedBy(2));
        assertThat(Duration.between(began, Instant.now())).isGreaterThanOrEqualTo(delays);
    }

    @Test
    void a_pause_unbinds_and_binds_again_later() {
        ScriptedSmsc smsc = smsc(FRIENDLY);
        CarrierLink link = boundLink(smsc, 10);

        link.pause(Duration.ofSeconds(3), "0x0000000D on submit");

        assertThat(result(link)).isEqualTo(new NotSent("no bind"));
        Poll.until("unbind", () -> !smsc.received(UNBIND).isEmpty());
        Poll.until("paused", () -> link.state() instanceof LinkState.Paused);
        Poll.until("bound again", link::isBound);
        assertThat(smsc.received(BIND)).hasSize(2);
    }

    @Test
    void silence_is_asked_about_and_a_dead_peer_is_left() {
        AtomicBoolean dead = new AtomicBoolean();
        ScriptedSmsc smsc = smsc((pdu, self) -> {
            if (pdu.commandId() != ENQUIRE_LINK || !dead.get()) {
                FRIENDLY.received(pdu, self);
            }
        });
        CarrierLink link = boundLink(smsc, 10);
        Poll.until("two enquire_link", () -> smsc.received(ENQUIRE_LINK).size() >= 2);
        assertThat(smsc.connectionCount()).isEqualTo(1);

        dead.set(true);

        Poll.until("a new connection", () -> smsc.connectionCount() > 1);
        dead.set(false);
        Poll.until("bound again", link::isBound);
    }

    @Test
    void stop_lets_responses_come_in_then_unbinds() {
        ScriptedSmsc smsc = smsc(SILENT);
        CarrierLink link = boundLink(smsc, 10);
        List<CompletableFuture<SubmitResult>> submits = submits(link, 5);
        Poll.until("all are with the carrier", () -> smsc.received(SUBMIT).size() == 5);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> link.stop(Duration.ofSeconds(5)));
        Poll.until("no more submits", () -> !link.isBound());
        assertThat(smsc.received(UNBIND)).isEmpty();

        smsc.received(SUBMIT).forEach(pdu -> answer(smsc, pdu));

        stopped.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(results(submits)).allMatch(Accepted.class::isInstance);
        assertThat(smsc.received(UNBIND)).hasSize(1);
        assertThat(link.state()).isInstanceOf(LinkState.Stopped.class);
    }

    private static void answer(ScriptedSmsc smsc, Pdu pdu) {
        try {
            FRIENDLY.received(pdu, smsc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void stop_does_not_wait_beyond_its_limit() {
        CarrierLink link = boundLink(smsc(SILENT), 10);
        List<CompletableFuture<SubmitResult>> submits = submits(link, 5);
        Instant began = Instant.now();

        link.stop(Duration.ofMillis(100));

        assertThat(results(submits)).allMatch(Unknown.class::isInstance);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_result_may_submit_the_next_part() {
        CarrierLink link = boundLink(smsc(FRIENDLY), 1);

        SubmitResult last = link.submit(aGsmSegment())
                .thenCompose(first -> link.submit(aGsmSegment()))
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();

        assertThat(last).isInstanceOf(Accepted.class);
    }

    @Test
    void a_length_no_pdu_can_have_ends_the_connection() throws IOException {
        ScriptedSmsc smsc = smsc(FRIENDLY);
        CarrierLink link = boundLink(smsc, 10);

        smsc.sendRaw(new byte[] {0x7F, -1, -1, -1, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 1});

        Poll.until("a new connection", () -> smsc.connectionCount() > 1);
        Poll.until("bound again", link::isBound);
    }
}
