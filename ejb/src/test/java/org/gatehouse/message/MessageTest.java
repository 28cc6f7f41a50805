package org.gatehouse.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.message.Sample.CARRIER;
import static org.gatehouse.message.Sample.START;
import static org.gatehouse.message.Sample.at;
import static org.gatehouse.message.Sample.defaultTariff;
import static org.gatehouse.message.Sample.delivered;
import static org.gatehouse.message.Sample.expired;
import static org.gatehouse.message.Sample.failed;
import static org.gatehouse.message.Sample.message;
import static org.gatehouse.message.Sample.outcome;
import static org.gatehouse.message.Sample.queued;
import static org.gatehouse.message.Sample.tariff;

import org.gatehouse.message.Message.Applied;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of one message, at 2 credits a part. */
class MessageTest {

    private final Tariff onSubmit = defaultTariff();
    private final Tariff onDelivery = tariff(ChargingMode.CHARGE_ON_DELIVERY, Tariff.LateResult.SHOW, 100);

    private static Message submitted(int segmentCount, Tariff tariff) {
        Message message = queued(segmentCount);
        for (int part = 0; part < segmentCount; part++) {
            message.accepted(part, CARRIER, tariff, at(1), at(2));
        }
        return message;
    }

    private static Charge charge(int price, int captured, int released, int refunded, int redebited) {
        return new Charge(price, captured, released, refunded, redebited);
    }

    @Nested
    class Admitted {

        @ParameterizedTest
        @EnumSource(names = {"QUEUED", "SCHEDULED", "HELD"})
        void aWaitingMessageReservesThePriceOfAllItsParts(MessageState state) {
            Message message = message(3, state);
            assertThat(message.state()).isEqualTo(state);
            assertThat(message.charge()).isEqualTo(charge(6, 0, 0, 0, 0));
            assertThat(message.partState(2)).isEqualTo(PartState.PENDING);
        }

        @ParameterizedTest
        @EnumSource(names = {"REFUSED", "CANCELLED"})
        void oneThatWillNotLeaveReservesNothing(MessageState state) {
            Message message = message(3, state);
            assertThat(message.charge()).isEqualTo(charge(0, 0, 0, 0, 0));
            assertThat(message.partState(0)).isEqualTo(PartState.NOT_SENT);
        }

        @Test
        void aRefusedOneSaysWhyAndTakesNoResult() {
            Message message = message(1, MessageState.REFUSED);
            assertThat(message.receive(0, delivered(5), onSubmit, at(5))).isEqualTo(Applied.NOTHING);
            assertThat(message.reason()).isEqualTo(Reason.OPTED_OUT);
            assertThat(message.state()).isEqualTo(MessageState.REFUSED);
        }
    }

    @Nested
    class BeforeItLeaves {

        @ParameterizedTest
        @EnumSource(names = {"SCHEDULED", "HELD"})
        void itIsQueuedWhenItsTimeHasComeOrAPersonLetsItGo(MessageState state) {
            Message message = message(1, state);
            message.queue(at(60), at(61));
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
            assertThat(message.dueAt()).isEqualTo(at(60));
        }

        @Test
        void oneThatIsQueuedAlreadyKeepsItsTime() {
            Message message = queued(1);
            message.queue(at(60), at(61));
            assertThat(message.dueAt()).isEqualTo(START);
        }

        @Test
        void aRefusalOnTheSecondAskingReleasesTheReservation() {
            Message message = queued(2);
            message.decide(outcome(MessageState.REFUSED), at(70));
            assertThat(message.state()).isEqualTo(MessageState.REFUSED);
            assertThat(message.reason()).isEqualTo(Reason.OPTED_OUT);
            assertThat(message.charge()).isEqualTo(charge(4, 0, 4, 0, 0));
        }

        @Test
        void theRulesAreNotAskedAgainOnceTheCarrierHasAPart() {
            Message message = queued(2);
            message.accepted(0, CARRIER, onSubmit, at(1), at(1));
            message.decide(outcome(MessageState.REFUSED), at(70));
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
            assertThat(message.charge()).isEqualTo(charge(4, 2, 0, 0, 0));
        }

        @Test
        void nothingIsDecidedAboutAMessageWithTheCarrier() {
            Message message = submitted(1, onSubmit);
            message.decide(outcome(MessageState.HELD), at(70));
            assertThat(message.state()).isEqualTo(MessageState.SUBMITTED);
        }

        @ParameterizedTest
        @EnumSource(names = {"QUEUED", "SCHEDULED", "HELD"})
        void itsAuthorWithdrawsItAndGetsTheReservationBack(MessageState state) {
            Message message = message(2, state);
            assertThat(message.cancel(at(3))).isTrue();
            assertThat(message.state()).isEqualTo(MessageState.CANCELLED);
            assertThat(message.charge()).isEqualTo(charge(4, 0, 4, 0, 0));
        }

        @Test
        void whatTheCarrierHasIsNotWithdrawn() {
            Message halfSent = queued(2);
            halfSent.accepted(0, CARRIER, onSubmit, at(1), at(1));
            assertThat(halfSent.cancel(at(3))).isFalse();
            assertThat(submitted(1, onSubmit).cancel(at(3))).isFalse();
        }

        @Test
        void withdrawingTwiceReleasesOnce() {
            Message message = queued(1);
            message.cancel(at(3));
            assertThat(message.cancel(at(4))).isFalse();
            assertThat(message.charge().released()).isEqualTo(2);
        }

        @Test
        void aQueuedOneExpiresUnsentAndItsReservationIsReleased() {
            Message message = queued(2);
            message.expire(onSubmit, at(3_600));
            assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
            assertThat(message.reason()).isEqualTo(Reason.EXPIRED);
            assertThat(message.charge()).isEqualTo(charge(4, 0, 4, 0, 0));
        }

        @Test
        void aCarrierThatAsksForPatienceCostsNothing() {
            Message message = queued(1);
            message.postponed("0x00000058", at(1));
            message.postponed("0x00000014", at(2));
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
            assertThat(message.attempt()).isEqualTo(2);
            assertThat(message.carrierCode()).isEqualTo("0x00000014");
            assertThat(message.charge().open()).isEqualTo(2);
        }
    }

    @Nested
    class WithTheCarrier {

        @Test
        void eachAcceptedPartIsCapturedAndTheLastMakesItSubmitted() {
            Message message = queued(2);
            message.accepted(0, CARRIER, onSubmit, at(1), at(2));
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
            assertThat(message.charge()).isEqualTo(charge(4, 2, 0, 0, 0));
            message.accepted(1, CARRIER, onSubmit, at(3), at(4));
            assertThat(message.state()).isEqualTo(MessageState.SUBMITTED);
            assertThat(message.charge()).isEqualTo(charge(4, 4, 0, 0, 0));
            assertThat(message.submittedAt()).isEqualTo(at(1));
        }

        @Test
        void theSameAnswerTwiceCapturesOnce() {
            Message message = submitted(1, onSubmit);
            message.accepted(0, CARRIER, onSubmit, at(1), at(9));
            assertThat(message.charge()).isEqualTo(charge(2, 2, 0, 0, 0));
        }

        @Test
        void aRefusalOfTheOnlyPartIsReleasedNotRefunded() {
            Message message = queued(1);
            message.refusedByCarrier(0, failed(Reason.INVALID_NUMBER, 1), CARRIER, onSubmit, at(1));
            assertThat(message.state()).isEqualTo(MessageState.FAILED);
            assertThat(message.reason()).isEqualTo(Reason.INVALID_NUMBER);
            assertThat(message.isPermanent()).isTrue();
            assertThat(message.charge()).isEqualTo(charge(2, 0, 2, 0, 0));
        }

        @Test
        void afterARefusedSecondPartTheThirdStaysHereAndBothAreReleased() {
            Message message = queued(3);
            message.accepted(0, CARRIER, onSubmit, at(1), at(1));
            message.refusedByCarrier(1, failed(Reason.INVALID_NUMBER, 2), CARRIER, onSubmit, at(2));
            assertThat(message.partState(2)).isEqualTo(PartState.NOT_SENT);
            assertThat(message.state()).isEqualTo(MessageState.SUBMITTED);
            assertThat(message.reason()).isNull();
            assertThat(message.charge()).isEqualTo(charge(6, 2, 4, 0, 0));

            message.receive(0, delivered(9), onSubmit, at(9));
            assertThat(message.state()).isEqualTo(MessageState.FAILED);
            assertThat(message.reason()).isEqualTo(Reason.INVALID_NUMBER);
            assertThat(message.charge()).isEqualTo(charge(6, 2, 4, 0, 0));
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
            assertThat(message.charge()).isEqualTo(charge(2, 2, 0, 0, 0));
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
            assertThat(message.receive(0, failed(Reason.BUSY, 5), onSubmit, at(6)))
                    .isEqualTo(Applied.NOTHING);
            assertThat(message.charge()).isEqualTo(charge(2, 2, 0, 2, 0));
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
            assertThat(message.charge()).isEqualTo(charge(6, 6, 0, 2, 0));
            assertThat(message.refundRule()).isEqualTo("refund/3/refund-all");
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
            assertThat(message.charge()).isEqualTo(charge(2, 2, 0, 2, 0));
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
            assertThat(message.charge()).isEqualTo(charge(4, 4, 0, 2, 0));
            message.expire(onSubmit, at(91));
            assertThat(message.charge().refunded()).isEqualTo(2);
        }
    }

    @Nested
    class ChargedOnDelivery {

        @Test
        void anAcceptedPartStaysReservedUntilItIsDelivered() {
            Message message = submitted(1, onDelivery);
            assertThat(message.charge()).isEqualTo(charge(2, 0, 0, 0, 0));
            message.receive(0, delivered(5), onDelivery, at(5));
            assertThat(message.charge()).isEqualTo(charge(2, 2, 0, 0, 0));
        }

        @Test
        void aFailedPartIsReleasedAndNothingIsRefunded() {
            Message message = submitted(2, onDelivery);
            message.receive(0, delivered(5), onDelivery, at(5));
            message.receive(1, failed(Reason.BUSY, 6), onDelivery, at(6));
            assertThat(message.charge()).isEqualTo(charge(4, 2, 2, 0, 0));
            assertThat(message.refundRule()).isNull();
        }

        @Test
        void withoutAResultItIsReleasedAtExpiry() {
            Message message = submitted(2, onDelivery);
            message.expire(onDelivery, at(90));
            assertThat(message.charge()).isEqualTo(charge(4, 0, 4, 0, 0));
        }
    }

    @Nested
    class Unknown {

        private Message unknown() {
            Message message = queued(1);
            message.lostSight(0, onSubmit, at(1), at(2));
            return message;
        }

        @Test
        void itStaysReservedAndIsReleasedAtExpiry() {
            Message message = unknown();
            assertThat(message.state()).isEqualTo(MessageState.UNKNOWN);
            assertThat(message.charge()).isEqualTo(charge(2, 0, 0, 0, 0));
            assertThat(message.submittedAt())
                    .as("validity counts from the claim")
                    .isEqualTo(at(1));
            message.expire(onSubmit, at(90));
            assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
            assertThat(message.charge()).isEqualTo(charge(2, 0, 2, 0, 0));
        }

        @Test
        void aReceiptTellsThatItWasSent() {
            Message message = unknown();
            assertThat(message.receive(0, delivered(5), onSubmit, at(5))).isEqualTo(Applied.RESULT);
            assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
            assertThat(message.charge()).isEqualTo(charge(2, 2, 0, 0, 0));
        }

        @Test
        void theCarriersIndexTellsThatItWasSent() {
            Message message = unknown();
            message.accepted(0, CARRIER, onSubmit, at(1), at(5));
            assertThat(message.state()).isEqualTo(MessageState.SUBMITTED);
            assertThat(message.charge()).isEqualTo(charge(2, 2, 0, 0, 0));
        }

        @Test
        void itIsNeitherWithdrawnNorRefused() {
            assertThat(unknown().cancel(at(5))).isFalse();
            Message message = unknown();
            message.decide(outcome(MessageState.REFUSED), at(5));
            message.refusedByCarrier(0, failed(Reason.BUSY, 6), CARRIER, onSubmit, at(6));
            assertThat(message.state()).isEqualTo(MessageState.UNKNOWN);
        }

        @Test
        void thePartsBehindAnUnknownOneAreNeverSentBlindly() {
            Message message = queued(2);
            message.lostSight(0, onSubmit, at(1), at(2));
            message.receive(0, delivered(5), onSubmit, at(5));
            assertThat(message.state()).isEqualTo(MessageState.UNKNOWN);
            message.expire(onSubmit, at(90));
            assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
            assertThat(message.charge()).isEqualTo(charge(4, 2, 2, 0, 0));
        }
    }
}
