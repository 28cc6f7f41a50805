package org.gatehouse.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.gatehouse.pipeline.Pipeline;
import org.gatehouse.pipeline.Sending;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenancy.CrashingDatabase;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.work.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims that broke off, by a crash or by a fault: nothing is lost, nothing is sent twice. */
class RecoveryIT {

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
    void afterACrashAtAnyPointNothingIsLostOrSentTwice() {
        int transactions = 0;
        boolean crashed = true;
        for (; crashed; transactions++) {
            pipeline.clear();
            Sending sending = Sending.queued(pipeline, lale, 3, 1);
            pipeline.restart(CrashingDatabase.after(pipeline.server(), transactions));
            crashed = steps.sendAndDie();
            pipeline.restart();

            steps.goOn(sending);

            assertEndsWell(sending, "crash after " + transactions);
        }
        assertThat(transactions).as("points at which a process can die").isGreaterThan(8);
    }

    @Test
    void afterAFaultAtAnyPointNothingIsLostOrSentTwice() {
        for (int transactions = 0; transactions < 12; transactions++) {
            pipeline.clear();
            Sending sending = Sending.queued(pipeline, lale, 3, 1);
            pipeline.restart(CrashingDatabase.once(pipeline.server(), transactions));
            steps.sendAndDie();

            steps.goOn(sending);

            assertEndsWell(sending, "fault after " + transactions);
        }
    }

    private static void assertEndsWell(Sending sending, String when) {
        assertThat(sending.chunkState()).as(when).isEqualTo("DONE");
        assertThat(sending.count(MessageState.SUBMITTED) + sending.count(MessageState.UNKNOWN))
                .as(when)
                .isEqualTo(3);
        assertThat(steps.submitCount()).as(when).isLessThanOrEqualTo(3);
        assertThat(sending.count(MessageState.SUBMITTED)).as(when).isLessThanOrEqualTo(steps.submitCount());
        assertThat(sending.audit()).as(when).isEmpty();
    }

    /** The first number of two strides is invalid: who writes to it next, in whatever tenant, must know. */
    @Test
    void afterACrashAtAnyPointAnInvalidNumberIsKnownToAll() {
        boolean crashed = true;
        for (int transactions = 0; crashed; transactions++) {
            pipeline.clear();
            pipeline.smsc().follow(Steps.refusingTheFirst());
            Sending sending = Sending.queued(pipeline, lale, 101, 1);
            pipeline.restart(CrashingDatabase.after(pipeline.server(), transactions));
            crashed = steps.sendAndDie();
            pipeline.restart();

            steps.goOn(sending);

            assertThat(sending.globalIntercepts())
                    .as("crash after %d", transactions)
                    .isEqualTo(sending.count(MessageState.FAILED));
        }
    }

    @Test
    void ofALostClaimAnInvalidNumberIsKnownToAll() {
        Sending sending = Sending.queued(pipeline, lale, 201, 1);
        pipeline.smsc().follow(Steps.onSubmit((submit, count, smsc) -> {
            if (count == 101) {
                pipeline.restart(); // another process takes this one for dead
                steps.recover();
            }
            smsc.send(submit.answer(count == 1 ? Steps.INVALID_NUMBER : 0, "id" + submit.sequenceNumber()));
        }));

        steps.send();

        assertThat(sending.count(MessageState.FAILED)).isEqualTo(1);
        assertThat(sending.globalIntercepts()).isEqualTo(1);
        assertThat(steps.submitCount()).as("a lost claim sends nothing").isEqualTo(200);
        assertThat(sending.audit()).isEmpty();
    }

    /** The receipt of its first part makes a message look as if it had been put off after the claim. */
    @Test
    void aPartOnItsWayIsNotSentAgainWhenAReceiptOfAnotherCameMeanwhile() {
        CrashingDatabase mortal = CrashingDatabase.after(pipeline.server(), Integer.MAX_VALUE);
        pipeline.restart(mortal);
        Sending sending = Sending.queued(pipeline, lale, 1, 2);
        pipeline.smsc().follow(Steps.onSubmit((submit, count, smsc) -> {
            if (count == 3) {
                pipeline.clock().advance(Duration.ofMillis(1));
                sending.delivered(1, 0);
                mortal.die();
            }
            smsc.send(submit.answer(count == 2 ? Steps.THROTTLED : 0, "part" + count));
        }));
        steps.send();
        pipeline.clock().advance(Duration.ofSeconds(2));
        assertThat(steps.sendAndDie()).isTrue();
        pipeline.restart();

        steps.goOn(sending);

        assertThat(steps.submitCount()).isEqualTo(3);
        assertThat(sending.message(1).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(sending.audit()).isEmpty();
    }

    @Test
    void whatIsBeingSentIsLeftAlone() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        pipeline.smsc().follow(Steps.onSubmit((submit, count, smsc) -> {
            steps.recover();
            smsc.send(submit.answer(0, "mine"));
        }));

        steps.send();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.SUBMITTED);
        assertThat(sending.number(
                        "SELECT COUNT(*) FROM message_event WHERE event = 'RECOVERED' AND campaign_id = ?",
                        sending.number()))
                .isZero();
    }

    @Test
    void claimsOfAnotherProcessAreLeftAloneUntilItsLeaseIsOver() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        pipeline.restart();
        Node other = pipeline.get(Node.class);
        other.renew();
        assertThat(pipeline.get(Claims.class).claim(sending.dispatchTicket())).isPresent();
        pipeline.restart();

        steps.recover();
        assertThat(sending.chunkState()).isEqualTo("CLAIMED");

        other.leave();
        steps.recover();
        assertThat(sending.chunkState()).isEqualTo("READY");
    }

    @Test
    void aTenantOutOfServiceKeepsNoOtherWaiting() {
        Sending.unseen(pipeline, pipeline.aTenantOutOfService());
        Sending sending = Sending.queued(pipeline, pipeline.aTenant(), 1, 1);
        assertThat(pipeline.get(Claims.class).claim(sending.dispatchTicket())).isPresent();
        pipeline.restart();

        steps.recover();

        assertThat(sending.chunkState()).isEqualTo("READY");
    }
}
