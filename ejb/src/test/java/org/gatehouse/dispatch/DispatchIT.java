package org.gatehouse.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.pipeline.Pipeline;
import org.gatehouse.pipeline.Sending;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chunks on their way to a carrier on a socket: what is stored of its answers, and who goes before whom. */
class DispatchIT {

    @SuppressWarnings("NullAway.Init")
    private static Pipeline pipeline;

    @SuppressWarnings("NullAway.Init")
    private static Steps steps;

    @SuppressWarnings("NullAway.Init")
    private static TenantId lale;

    @BeforeAll
    static void aCustomer() throws IOException, InterruptedException {
        pipeline = Pipeline.start();
        steps = new Steps(pipeline);
        lale = pipeline.aTenant();
    }

    @BeforeEach
    void nothingWaits() {
        pipeline.clear();
    }

    @AfterAll
    static void stop() throws IOException {
        pipeline.close();
    }

    @Test
    void anIdThatCannotBeKeptLeavesOneMessageInDoubtAndNoOther() {
        Sending sending = Sending.queued(pipeline, lale, 3, 1);
        pipeline.smsc()
                .follow(Steps.onSubmit((submit, count, smsc) ->
                        smsc.send(submit.answer(0, count == 2 ? "9".repeat(70) : "id" + count))));

        steps.send();

        assertThat(sending.chunkState()).isEqualTo("DONE");
        assertThat(sending.count(MessageState.SUBMITTED)).isEqualTo(2);
        assertThat(sending.count(MessageState.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void aPartRefusedBehindOneThatTheCarrierTookIsOnTheInterceptList() {
        Sending sending = Sending.queued(pipeline, lale, 1, 2);
        pipeline.smsc()
                .follow(Steps.onSubmit((submit, count, smsc) ->
                        smsc.send(submit.answer(count == 2 ? Steps.INVALID_NUMBER : 0, "id" + count))));

        steps.send();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.SUBMITTED);
        assertThat(sending.number(
                        "SELECT COUNT(*) FROM intercept WHERE campaign_id = ? AND reason = 'INVALID_NUMBER'"
                                + " AND carrier_code = '0x0000000B'",
                        sending.number()))
                .isEqualTo(1);
        assertThat(sending.globalIntercepts()).isEqualTo(1);
    }

    /** An urgent message comes while the first of two strides is with the carrier, and goes before the second. */
    @Test
    void whatIsUrgentOvertakesBetweenStridesAndFindsTheLastOneStored() {
        Sending large = Sending.queued(pipeline, lale, Category.PROMOTIONAL, 101, 1);
        AtomicReference<Sending> urgent = new AtomicReference<>();
        AtomicLong storedBefore = new AtomicLong();
        pipeline.smsc().follow(Steps.onSubmit((submit, count, smsc) -> {
            if (count == 50) {
                urgent.set(Sending.queued(pipeline, lale, 1, 1));
            }
            if (count == 101) {
                storedBefore.set(large.count(MessageState.SUBMITTED));
            }
            smsc.send(submit.answer(0, "id" + submit.sequenceNumber()));
        }));

        steps.send();

        assertThat(storedBefore).hasValue(100);
        assertThat(large.count(MessageState.SUBMITTED)).isEqualTo(101);
        assertThat(Objects.requireNonNull(urgent.get()).message(1).state()).isEqualTo(MessageState.SUBMITTED);
        assertThat(large.audit()).isEmpty();
    }

    @Test
    void aTenantOutOfServiceKeepsNoOtherWaiting() {
        Sending away = Sending.unseen(pipeline, pipeline.aTenantOutOfService());
        pipeline.clock().advance(Duration.ofMillis(1));
        Sending sending = Sending.queued(pipeline, lale, 1, 1);

        assertThat(steps.send()).isTrue();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.SUBMITTED);
        assertWaitsAMinute(away);
    }

    @Test
    void aChunkThatCannotBeSentKeepsNoOtherWaiting() {
        Sending broken = Sending.queued(pipeline, lale, 1, 1);
        broken.loseTexts();
        pipeline.clock().advance(Duration.ofMillis(1));
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        Lane lane = steps.lane();

        lane.step(() -> false);
        lane.step(() -> false);

        assertThat(sending.message(1).state()).isEqualTo(MessageState.SUBMITTED);
        assertWaitsAMinute(broken);
        steps.recover();
        assertThat(broken.chunkState()).isEqualTo("READY");
    }

    @Test
    void anUrgentChunkThatCannotBeSentDoesNotBreakOffTheOneItOvertakes() {
        Sending sending = Sending.queued(pipeline, lale, Category.PROMOTIONAL, 1, 1);
        Claim claim = pipeline.get(Claims.class).claim(sending.dispatchTicket()).orElseThrow();
        Sending broken = Sending.queued(pipeline, lale, 1, 1);
        broken.loseTexts();

        steps.lane().send(claim, () -> false);

        assertThat(sending.message(1).state()).isEqualTo(MessageState.SUBMITTED);
        assertWaitsAMinute(broken);
    }

    private static void assertWaitsAMinute(Sending sending) {
        assertThat(sending.dispatchTicket().dueAt())
                .isBetween(
                        pipeline.clock().instant().plusSeconds(59),
                        pipeline.clock().instant().plusSeconds(60));
    }
}
