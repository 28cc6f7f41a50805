package org.gatehouse.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.gatehouse.pipeline.Pipeline;
import org.gatehouse.pipeline.Sending;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts whose id nobody knows: early ones, orphans, and those of UNKNOWN messages. */
class LocatorIT {

    private static final Duration DLR_WAIT = Duration.ofDays(3);

    @SuppressWarnings("NullAway.Init")
    private static Pipeline pipeline;

    @SuppressWarnings("NullAway.Init")
    private static Arrivals arrivals;

    @SuppressWarnings("NullAway.Init")
    private static TenantId lale;

    @BeforeAll
    static void aCustomer() throws IOException, InterruptedException {
        pipeline = Pipeline.start();
        arrivals = new Arrivals(pipeline);
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

    private static Sending doubtful(int segmentCount) {
        Sending sending = Sending.queued(pipeline, lale, 1, segmentCount);
        for (int part = 0; part < segmentCount; part++) {
            sending.lost(1, part);
        }
        return sending;
    }

    private static void assertNothingFits(Sending sending) {
        arrivals.stepUntilLookedForInVain();
        assertThat(sending.message(1).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(arrivals.waiting()).as("it is kept").isEqualTo(1);
    }

    @Test
    void anEarlyReceiptWaitsForTheAnswerToItsSubmit() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        arrivals.receipt(sending.message(1).phone(), "id:early stat:DELIVRD err:000");
        arrivals.step();
        assertThat(arrivals.waiting()).isEqualTo(1);

        sending.taken(1, 0, "early");
        pipeline.clock().advance(Duration.ofMillis(250));
        arrivals.step();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).isZero();
    }

    /** The second one is due first, for it was not put off as often. */
    @Test
    void ofTwoEarlyReceiptsTheFirstIsAppliedFirst() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        long phone = sending.message(1).phone();
        arrivals.receipt(phone, "id:twice stat:EXPIRED err:000");
        arrivals.step();
        pipeline.clock().advance(Duration.ofMillis(250));
        arrivals.step();

        sending.taken(1, 0, "twice");
        pipeline.clock().advance(Duration.ofMillis(10));
        arrivals.receipt(phone, "id:twice stat:UNDELIV err:001");
        arrivals.step();
        assertThat(sending.message(1).state()).isEqualTo(MessageState.SUBMITTED);
        arrivals.step();
        assertThat(sending.message(1).state()).isEqualTo(MessageState.EXPIRED);
        pipeline.clock().advance(Duration.ofMillis(250));
        arrivals.step();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.EXPIRED);
        assertThat(arrivals.waiting()).isZero();
        assertThat(sending.audit()).isEmpty();
    }

    @Test
    void threeEarlyReceiptsAreAppliedInTheirOrder() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        long phone = sending.message(1).phone();
        for (String text : List.of("stat:EXPIRED err:000", "stat:UNDELIV err:001", "stat:UNDELIV err:003")) {
            arrivals.receipt(phone, "id:thrice " + text);
            arrivals.step();
            pipeline.clock().advance(Duration.ofMillis(250));
        }

        sending.taken(1, 0, "thrice");
        for (int step = 0; step < 10; step++) {
            arrivals.step();
            pipeline.clock().advance(Duration.ofMillis(250));
        }

        assertThat(arrivals.waiting()).isZero();
        assertThat(lateResults(sending)).containsExactly("FAILED 001, logged only", "FAILED 003, logged only");
        assertThat(sending.message(1).state()).isEqualTo(MessageState.EXPIRED);
    }

    private static List<String> lateResults(Sending sending) {
        return pipeline.database()
                .tenant(
                        lale,
                        sql -> sql.list(
                                "SELECT detail FROM message_event WHERE campaign_id = ? AND event = 'LATE_RESULT'"
                                        + " ORDER BY id",
                                row -> row.getString(1),
                                sending.number()));
    }

    /** As when another node has applied it. */
    @Test
    void aReceiptThatIsNoLongerThereKeepsNoOtherWaiting() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        long phone = sending.message(1).phone();
        arrivals.receipt(phone, "id:elsewhere stat:EXPIRED err:000");
        arrivals.step();
        pipeline.database().inControl(sql -> sql.update("DELETE FROM receipt_inbox"));

        sending.taken(1, 0, "elsewhere");
        arrivals.receipt(phone, "id:elsewhere stat:DELIVRD err:000");
        arrivals.step();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void anOrphanWaitsForDlrWaitAndIsDropped() {
        arrivals.receipt(905_330_900_010L, "id:orphan stat:DELIVRD err:000");
        pipeline.clock().advance(DLR_WAIT);
        arrivals.step();
        assertThat(arrivals.waiting()).isEqualTo(1);

        pipeline.clock().advance(Duration.ofSeconds(1));
        arrivals.step();

        assertThat(arrivals.waiting()).isZero();
    }

    @Test
    void theOnlyUnknownMessageOfNumberAndSenderIsIts() {
        Sending sending = doubtful(1);
        arrivals.receipt(sending.message(1).phone(), "id:unheard-of stat:UNDELIV err:001");

        arrivals.stepUntilLookedForInVain();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.FAILED);
        assertThat(arrivals.waiting()).isZero();
        assertThat(sending.audit()).isEmpty();
    }

    @Test
    void repeatedItFindsTheSameMessageByItsId() {
        Sending sending = doubtful(1);
        arrivals.receipt(sending.message(1).phone(), "id:adopted stat:DELIVRD err:000");
        arrivals.stepUntilLookedForInVain();

        arrivals.receipt(sending.message(1).phone(), "id:adopted stat:DELIVRD err:000");
        arrivals.step();

        assertThat(arrivals.waiting()).isZero();
    }

    @Test
    void eachPartOfTheOnlyUnknownMessageGetsAReceipt() {
        Sending sending = doubtful(2);
        long phone = sending.message(1).phone();
        arrivals.receipt(phone, "id:one stat:DELIVRD err:000");
        arrivals.receipt(phone, "id:two stat:DELIVRD err:000");

        arrivals.stepUntilLookedForInVain();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).isZero();
        assertThat(sending.audit()).isEmpty();
    }

    @Test
    void ofTwoThatFitNeitherIsIts() {
        Sending sending = Sending.queued(pipeline, lale, 2, 1);
        pipeline.database()
                .inTenant(
                        lale,
                        sql -> sql.update(
                                "UPDATE message SET phone = ? WHERE campaign_id = ?",
                                905_330_900_011L,
                                sending.number()));
        sending.lost(1, 0);
        sending.lost(2, 0);
        arrivals.receipt(905_330_900_011L, "id:whose stat:DELIVRD err:000");

        assertNothingFits(sending);
    }

    @Test
    void anotherNumberOrSenderOrALaterOneDoesNotFit() {
        Sending sending = doubtful(1);
        long phone = sending.message(1).phone();
        arrivals.receipt(phone + 1_000_000, "id:number stat:DELIVRD err:000");
        assertNothingFits(sending);

        pipeline.clear();
        Sending other = doubtful(1);
        arrivals.store(arrivals.pdu(other.message(1).phone(), "MAVI", 0x04, "id:sender stat:DELIVRD err:000"));
        assertNothingFits(other);

        pipeline.clear();
        Sending later = Sending.queued(pipeline, lale, 1, 1);
        arrivals.receipt(later.message(1).phone(), "id:before stat:DELIVRD err:000");
        pipeline.clock().advance(Duration.ofMinutes(3));
        later.lost(1, 0);
        assertNothingFits(later);
    }
}
