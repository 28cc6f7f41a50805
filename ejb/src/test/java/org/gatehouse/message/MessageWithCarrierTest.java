package org.gatehouse.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.message.Sample.CARRIER;
import static org.gatehouse.message.Sample.REFUND_RULE;
import static org.gatehouse.message.Sample.RESELLERS_RULE;
import static org.gatehouse.message.Sample.at;
import static org.gatehouse.message.Sample.defaultTariff;
import static org.gatehouse.message.Sample.delivered;
import static org.gatehouse.message.Sample.expired;
import static org.gatehouse.message.Sample.failed;
import static org.gatehouse.message.Sample.queued;
import static org.gatehouse.message.Sample.submitted;
import static org.gatehouse.message.Sample.tariff;

import java.util.List;
import java.util.Map;
import org.gatehouse.message.Message.Applied;
import org.gatehouse.message.Tariff.LateResult;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of one message from its first answer of the carrier to its last result, at 2 credits a part. */
class MessageWithCarrierTest {

    private final Tariff onSubmit = defaultTariff();
    private final Tariff onDelivery = tariff(ChargingMode.CHARGE_ON_DELIVERY, Tariff.LateResult.SHOW, 100);

    @Test
    void eachAcceptedPartIsCapturedAndTheLastMakesItSubmitted() {
        Message message = queued(2);
        message.accepted(0, CARRIER, onSubmit, at(1), at(2));
        assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        assertThat(message.charge()).isEqualTo(new Charge(4, 2, 0, 0, 0));
        message.accepted(1, CARRIER, onSubmit, at(3), at(4));
        assertThat(message.state()).isEqualTo(MessageState.SUBMITTED);
        assertThat(message.charge()).isEqualTo(new Charge(4, 4, 0, 0, 0));
        assertThat(message.submittedAt()).isEqualTo(at(1));
    }

    @Test
    void theSameAnswerTwiceCapturesOnce() {
        Message message = submitted(1, onSubmit);
        message.accepted(0, CARRIER, onSubmit, at(1), at(9));
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 0, 0));
    }

    @Test
    void aRefusalOfTheOnlyPartIsReleasedNotRefunded() {
        Message message = queued(1);
        message.refusedByCarrier(0, failed(Reason.INVALID_NUMBER, 1), CARRIER, onSubmit, at(1));
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reason()).isEqualTo(Reason.INVALID_NUMBER);
        assertThat(message.isPermanent()).isTrue();
        assertThat(message.charge()).isEqualTo(new Charge(2, 0, 2, 0, 0));
    }

    @Test
    void afterARefusedSecondPartTheThirdStaysHereAndBothAreReleased() {
        Message message = queued(3);
        message.accepted(0, CARRIER, onSubmit, at(1), at(1));
        message.refusedByCarrier(1, failed(Reason.INVALID_NUMBER, 2), CARRIER, onSubmit, at(2));
        assertThat(message.partState(2)).isEqualTo(PartState.NOT_SENT);
        assertThat(message.state()).isEqualTo(MessageState.SUBMITTED);
        assertThat(message.reason()).isNull();
        assertThat(message.charge()).isEqualTo(new Charge(6, 2, 4, 0, 0));

        message.receive(0, delivered(9), onSubmit, at(9));
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reason()).isEqualTo(Reason.INVALID_NUMBER);
        assertThat(message.charge()).isEqualTo(new Charge(6, 2, 4, 0, 0));
    }

    @Test
    void allPartsDeliveredIsDelivered() {
        Message message = submitted(2, onSubmit);
        assertThat(message.receive(1, delivered(5), onSubmit, at(5))).isEqualTo(Applied.RESULT);
        assertThat(message.state()).isEqualTo(MessageState.SUBMITTED);
        assertThat(message.receive(0, delivered(6), onSubmit, at(6))).isEqualTo(Applied.RESULT);
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.receivedAt()).isEqualTo(at(6));
        assertThat(message.reason()).isNull();
    }

    @Test
    void aDeliveredOneForgetsThatTheCarrierOnceAskedForPatience() {
        Message message = queued(1);
        message.postponed("0x00000058", at(1));
        message.accepted(0, CARRIER, onSubmit, at(2), at(2));
        message.receive(0, delivered(3), onSubmit, at(3));
        assertThat(message.carrierCode()).isNull();
    }

    @Test
    void aReceiptThatOvertakesTheAnswerCapturesOnce() {
        Message message = queued(1);
        assertThat(message.receive(0, delivered(5), onSubmit, at(5))).isEqualTo(Applied.RESULT);
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.submittedAt()).isEqualTo(at(5));
        message.accepted(0, CARRIER, onSubmit, at(4), at(6));
        assertThat(message.submittedAt()).as("when it was handed over").isEqualTo(at(4));
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 0, 0));
    }

    @Test
    void aRefusalAfterAReceiptOfTheSamePartCountsForNothing() {
        Message message = queued(1);
        message.receive(0, delivered(5), onSubmit, at(5));
        message.refusedByCarrier(0, failed(Reason.BUSY, 6), CARRIER, onSubmit, at(6));
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aReceiptThatComesTwiceCountsOnce() {
        Message message = submitted(1, onSubmit);
        message.receive(0, failed(Reason.BUSY, 5), onSubmit, at(5));
        assertThat(message.receive(0, failed(Reason.BUSY, 5), onSubmit, at(6))).isEqualTo(Applied.NOTHING);
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 2, 0));
        assertThat(message.updatedAt()).isEqualTo(at(5));
    }

    @ParameterizedTest
    @CsvSource({"-1", "2"})
    void aResultOfAPartItDoesNotHaveCountsForNothing(int part) {
        assertThat(submitted(2, onSubmit).receive(part, delivered(5), onSubmit, at(5)))
                .isEqualTo(Applied.NOTHING);
    }

    @Test
    void oneFailedPartFailsTheMessageAndOnlyThatPartIsRefunded() {
        Message message = submitted(3, onSubmit);
        message.receive(2, failed(Reason.INVALID_NUMBER, 5), onSubmit, at(5));
        message.receive(0, delivered(6), onSubmit, at(6));
        assertThat(message.charge().refunded()).isZero();
        message.receive(1, delivered(7), onSubmit, at(7));
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reason()).isEqualTo(Reason.INVALID_NUMBER);
        assertThat(message.charge()).isEqualTo(new Charge(6, 6, 0, 2, 0));
        assertThat(TallyChange.of(List.of(message)).refundsByRule()).containsExactly(Map.entry(REFUND_RULE, 2L));
    }

    @Test
    void whatAResellerAddsToARefundIsAtItsCost() {
        Tariff generous = Sample.generous(LateResult.SHOW, 50);
        Message message = submitted(1, generous);
        message.receive(0, failed(Reason.INVALID_NUMBER, 5), generous, at(5));
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 2, 0, 1));
        TallyChange change = TallyChange.of(List.of(message));
        assertThat(change.refundsByRule()).containsOnly(Map.entry(RESELLERS_RULE, 1L), Map.entry(REFUND_RULE, 1L));
        assertThat(change.resellerShare()).isEqualTo(1);
    }

    @Test
    void theResellerGetsItsShareBackWhenTheCustomerIsDebitedAgain() {
        Tariff generous = Sample.generous(LateResult.SHOW_AND_RE_DEBIT, 0);
        Message message = submitted(1, generous);
        message.receive(0, failed(Reason.INVALID_NUMBER, 5), generous, at(5));
        Message failed = Sample.reread(message);
        failed.receive(0, delivered(9), generous, at(9));
        assertThat(failed.charge()).isEqualTo(new Charge(2, 2, 0, 2, 2, 2));
        assertThat(TallyChange.of(List.of(failed)).resellerReturned()).isEqualTo(2);
        failed.forgoReDebit();
        assertThat(TallyChange.of(List.of(failed)).resellerReturned())
                .as("the customer could not bear it")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "1,1,1", "1,49,1", "1,50,1", "1,51,2", "2,50,2", "2,51,3", "3,33,2", "3,34,3", "3,100,6"})
    void aRefundIsAPercentageOfTheCapturedPartsRoundedUp(int segmentCount, int percent, int refunded) {
        Tariff tariff = tariff(ChargingMode.CHARGE_ON_SUBMIT, Tariff.LateResult.SHOW, percent);
        Message message = submitted(segmentCount, tariff);
        for (int part = 0; part < segmentCount; part++) {
            message.receive(part, failed(Reason.BUSY, 5), tariff, at(5));
        }
        assertThat(message.charge().refunded()).isEqualTo(refunded);
    }

    @Test
    void aCarriersExpiryIsOursAndIsRefunded() {
        Message message = submitted(1, onSubmit);
        message.receive(0, expired(5), onSubmit, at(5));
        assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
        assertThat(message.reason()).isEqualTo(Reason.EXPIRED);
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 2, 0));
    }

    @Test
    void aFailureWeighsMoreThanAnExpiryOfAnotherPart() {
        Message message = submitted(2, onSubmit);
        message.receive(0, expired(5), onSubmit, at(5));
        message.receive(1, failed(Reason.BUSY, 6), onSubmit, at(6));
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reason()).isEqualTo(Reason.BUSY);
        assertThat(message.charge().refunded()).isEqualTo(4);
    }

    @Test
    void withoutAResultItExpiresAndIsRefunded() {
        Message message = submitted(2, onSubmit);
        message.receive(0, delivered(5), onSubmit, at(5));
        message.expire(onSubmit, at(90));
        assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
        assertThat(message.charge()).isEqualTo(new Charge(4, 4, 0, 2, 0));
        message.expire(onSubmit, at(91));
        assertThat(message.charge().refunded()).isEqualTo(2);
    }

    @Test
    void anAcceptedPartStaysReservedUntilItIsDelivered() {
        Message message = submitted(1, onDelivery);
        assertThat(message.charge()).isEqualTo(new Charge(2, 0, 0, 0, 0));
        message.receive(0, delivered(5), onDelivery, at(5));
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 0, 0));
    }

    @Test
    void aFailedPartIsReleasedAndNothingIsRefunded() {
        Message message = submitted(2, onDelivery);
        message.receive(0, delivered(5), onDelivery, at(5));
        message.receive(1, failed(Reason.BUSY, 6), onDelivery, at(6));
        assertThat(message.charge()).isEqualTo(new Charge(4, 2, 2, 0, 0));
        assertThat(message.refundTerms()).isNull();
    }

    @Test
    void withoutAResultItIsReleasedAtExpiry() {
        Message message = submitted(2, onDelivery);
        message.expire(onDelivery, at(90));
        assertThat(message.charge()).isEqualTo(new Charge(4, 0, 4, 0, 0));
    }
}
