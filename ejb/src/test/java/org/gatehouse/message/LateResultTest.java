package org.gatehouse.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.message.Sample.CARRIER;
import static org.gatehouse.message.Sample.DLR_WAIT;
import static org.gatehouse.message.Sample.at;
import static org.gatehouse.message.Sample.delivered;
import static org.gatehouse.message.Sample.expired;
import static org.gatehouse.message.Sample.failed;
import static org.gatehouse.message.Sample.queued;
import static org.gatehouse.message.Sample.tariff;

import java.time.Instant;
import java.util.List;
import org.gatehouse.message.Message.Applied;
import org.gatehouse.message.Tariff.LateResult;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results that come after the end (architecture, section 3: dlr_wait and late_result). */
class LateResultTest {

    private static final int SUBMITTED_AT = 1;
    private static final Instant WAIT_ENDS = at(SUBMITTED_AT).plus(DLR_WAIT);

    private static Tariff onSubmit(LateResult lateResult) {
        return tariff(ChargingMode.CHARGE_ON_SUBMIT, lateResult, 100);
    }

    private static Message expiredMessage(int segmentCount, Tariff tariff) {
        Message message = queued(segmentCount);
        for (int part = 0; part < segmentCount; part++) {
            message.accepted(part, CARRIER, tariff, at(SUBMITTED_AT), at(2));
        }
        message.expire(tariff, at(90));
        return message;
    }

    @Test
    void ignoreChangesNothing() {
        Tariff tariff = onSubmit(LateResult.IGNORE);
        Message message = expiredMessage(1, tariff);
        assertThat(message.receive(0, delivered(100), tariff, at(100))).isEqualTo(Applied.LATE);
        assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
        assertThat(message.charge().redebited()).isZero();
    }

    @Test
    void showCorrectsTheStateAndLeavesTheRefund() {
        Tariff tariff = onSubmit(LateResult.SHOW);
        Message message = expiredMessage(1, tariff);
        assertThat(message.receive(0, delivered(100), tariff, at(100))).isEqualTo(Applied.CORRECTION);
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.reason()).isNull();
        assertThat(message.receivedAt()).isEqualTo(at(100));
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 2, 0));
    }

    @Test
    void showAndReDebitTakesTheRefundBack() {
        Tariff tariff = onSubmit(LateResult.SHOW_AND_RE_DEBIT);
        Message message = expiredMessage(1, tariff);
        message.receive(0, delivered(100), tariff, at(100));
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 2, 2));
    }

    @Test
    void whatTheAccountCannotBearIsForgone() {
        Tariff tariff = onSubmit(LateResult.SHOW_AND_RE_DEBIT);
        Message message = expiredMessage(1, tariff);
        message.receive(0, delivered(100), tariff, at(100));
        message.forgoReDebit();
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 2, 0));
    }

    @Test
    void reDebitTakesWhatWasReleasedFromAnUnknownMessage() {
        Tariff tariff = onSubmit(LateResult.SHOW_AND_RE_DEBIT);
        Message message = queued(1);
        message.lostSight(0, tariff, at(SUBMITTED_AT), at(2));
        message.expire(tariff, at(90));
        assertThat(message.receive(0, delivered(100), tariff, at(100))).isEqualTo(Applied.CORRECTION);
        assertThat(message.charge()).isEqualTo(new Charge(2, 0, 2, 0, 2));
    }

    @Test
    void aFailedOneIsCorrectedToo() {
        Tariff tariff = onSubmit(LateResult.SHOW);
        Message message = queued(1);
        message.accepted(0, CARRIER, tariff, at(SUBMITTED_AT), at(2));
        message.receive(0, failed(Reason.INVALID_NUMBER, 5), tariff, at(5));
        message.receive(0, delivered(6), tariff, at(6));
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.isPermanent()).isFalse();
        assertThat(message.carrierCode()).isNull();
    }

    @ParameterizedTest
    @EnumSource(LateResult.class)
    void afterDlrWaitAResultIsOnlyLogged(LateResult lateResult) {
        Tariff tariff = onSubmit(lateResult);
        Message message = expiredMessage(1, tariff);
        assertThat(message.receive(0, delivered(100), tariff, WAIT_ENDS)).isEqualTo(Applied.LATE);
        assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
    }

    @Test
    void aMillisecondBeforeItsEndDlrWaitStillCounts() {
        Tariff tariff = onSubmit(LateResult.SHOW);
        Message message = expiredMessage(1, tariff);
        assertThat(message.receive(0, delivered(100), tariff, WAIT_ENDS.minusMillis(1)))
                .isEqualTo(Applied.CORRECTION);
    }

    @Test
    void nothingLeadsOutOfDelivered() {
        Tariff tariff = onSubmit(LateResult.SHOW);
        Message message = expiredMessage(1, tariff);
        message.receive(0, delivered(100), tariff, at(100));
        for (PartResult later : List.of(failed(Reason.BUSY, 101), expired(102))) {
            assertThat(message.receive(0, later, tariff, at(110))).isEqualTo(Applied.LATE);
        }
        assertThat(message.receive(0, delivered(103), tariff, at(110))).isEqualTo(Applied.NOTHING);
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void anExpiredOneDoesNotBecomeFailed() {
        Tariff tariff = onSubmit(LateResult.SHOW);
        Message message = expiredMessage(1, tariff);
        assertThat(message.receive(0, failed(Reason.BUSY, 100), tariff, at(100)))
                .isEqualTo(Applied.LATE);
        assertThat(message.receive(0, expired(101), tariff, at(101)))
                .as("known already")
                .isEqualTo(Applied.NOTHING);
        assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
        assertThat(message.reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aMessageIsCorrectedWhenItsLastPartIs() {
        Tariff tariff = onSubmit(LateResult.SHOW_AND_RE_DEBIT);
        Message message = expiredMessage(2, tariff);
        message.receive(0, delivered(100), tariff, at(100));
        assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
        assertThat(message.charge().redebited()).isZero();
        message.receive(1, delivered(101), tariff, at(101));
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.charge()).isEqualTo(new Charge(4, 4, 0, 4, 4));
    }

    @Test
    void aPartCorrectedBeforeTheMessageEndsLeavesNoReasonBehind() {
        Tariff tariff = onSubmit(LateResult.SHOW);
        Message message = queued(2);
        message.accepted(0, CARRIER, tariff, at(SUBMITTED_AT), at(2));
        message.accepted(1, CARRIER, tariff, at(SUBMITTED_AT), at(2));
        message.receive(0, failed(Reason.INVALID_NUMBER, 5), tariff, at(5));
        message.receive(0, delivered(6), tariff, at(6));
        message.receive(1, delivered(7), tariff, at(7));
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.reason()).isNull();
        assertThat(message.isPermanent()).isFalse();
        assertThat(message.charge()).isEqualTo(new Charge(4, 4, 0, 0, 0));
    }

    @Test
    void aPartCorrectedBeforeTheEndIsReDebitedAtTheEndWhereDeliveryIsCharged() {
        Tariff tariff = tariff(ChargingMode.CHARGE_ON_DELIVERY, LateResult.SHOW_AND_RE_DEBIT, 100);
        Message message = queued(2);
        message.accepted(0, CARRIER, tariff, at(SUBMITTED_AT), at(2));
        message.accepted(1, CARRIER, tariff, at(SUBMITTED_AT), at(2));
        message.receive(0, failed(Reason.BUSY, 5), tariff, at(5));
        message.receive(0, delivered(6), tariff, at(6));
        message.receive(1, delivered(7), tariff, at(7));
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.charge()).isEqualTo(new Charge(4, 2, 2, 0, 2));
    }

    @Test
    void aPartThatNeverLeftIsNotCorrected() {
        Tariff tariff = onSubmit(LateResult.SHOW);
        Message message = queued(3);
        message.accepted(0, CARRIER, tariff, at(SUBMITTED_AT), at(2));
        message.refusedByCarrier(1, failed(Reason.INVALID_NUMBER, 3), CARRIER, tariff, at(3));
        message.receive(0, delivered(5), tariff, at(5));
        assertThat(message.receive(1, delivered(6), tariff, at(6))).isEqualTo(Applied.LATE);
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
    }
}
