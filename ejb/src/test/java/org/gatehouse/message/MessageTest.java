package org.gatehouse.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.message.Sample.CARRIER;
import static org.gatehouse.message.Sample.START;
import static org.gatehouse.message.Sample.at;
import static org.gatehouse.message.Sample.defaultTariff;
import static org.gatehouse.message.Sample.delivered;
import static org.gatehouse.message.Sample.message;
import static org.gatehouse.message.Sample.outcome;
import static org.gatehouse.message.Sample.queued;
import static org.gatehouse.message.Sample.submitted;

import org.gatehouse.message.Message.Applied;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of one message before it leaves, at 2 credits a part. */
class MessageTest {

    private final Tariff onSubmit = defaultTariff();

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "SCHEDULED", "HELD"})
    void aWaitingMessageReservesThePriceOfAllItsParts(MessageState state) {
        Message message = message(3, state);
        assertThat(message.state()).isEqualTo(state);
        assertThat(message.charge()).isEqualTo(new Charge(6, 0, 0, 0, 0));
        assertThat(message.partState(2)).isEqualTo(PartState.PENDING);
    }

    @Test
    void aRefusedOneReservesNothing() {
        Message message = message(3, MessageState.REFUSED);
        assertThat(message.charge()).isEqualTo(new Charge(0, 0, 0, 0, 0));
        assertThat(message.partState(0)).isEqualTo(PartState.NOT_SENT);
    }

    @Test
    void oneWhoseCampaignWasCancelledMeanwhileGivesBackItsPrice() {
        Message message = message(3, MessageState.CANCELLED);
        assertThat(message.charge()).isEqualTo(new Charge(6, 0, 6, 0, 0));
        assertThat(message.partState(0)).isEqualTo(PartState.NOT_SENT);
    }

    @Test
    void aRefusedOneSaysWhyAndTakesNoResult() {
        Message message = message(1, MessageState.REFUSED);
        assertThat(message.receive(0, delivered(5), onSubmit, at(5))).isEqualTo(Applied.NOTHING);
        assertThat(message.reason()).isEqualTo(Reason.OPTED_OUT);
        assertThat(message.state()).isEqualTo(MessageState.REFUSED);
    }

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
        assertThat(message.charge()).isEqualTo(new Charge(4, 0, 4, 0, 0));
    }

    @Test
    void theRulesAreNotAskedAgainOnceTheCarrierHasAPart() {
        Message message = queued(2);
        message.accepted(0, CARRIER, onSubmit, at(1), at(1));
        message.decide(outcome(MessageState.REFUSED), at(70));
        assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        assertThat(message.charge()).isEqualTo(new Charge(4, 2, 0, 0, 0));
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
        assertThat(message.charge()).isEqualTo(new Charge(4, 0, 4, 0, 0));
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
        assertThat(message.charge()).isEqualTo(new Charge(4, 0, 4, 0, 0));
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
