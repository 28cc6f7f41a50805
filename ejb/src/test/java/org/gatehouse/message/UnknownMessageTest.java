package org.gatehouse.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.message.Sample.CARRIER;
import static org.gatehouse.message.Sample.at;
import static org.gatehouse.message.Sample.defaultTariff;
import static org.gatehouse.message.Sample.delivered;
import static org.gatehouse.message.Sample.failed;
import static org.gatehouse.message.Sample.outcome;
import static org.gatehouse.message.Sample.queued;

import org.gatehouse.message.Message.Applied;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.api.Test;

/** A message of which nobody knows whether it was sent, at 2 credits a part. */
class UnknownMessageTest {

    private final Tariff onSubmit = defaultTariff();

    private Message unknown() {
        Message message = queued(1);
        message.lostSight(0, onSubmit, at(1), at(2));
        return message;
    }

    @Test
    void itStaysReservedAndIsReleasedAtExpiry() {
        Message message = unknown();
        assertThat(message.state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(message.charge()).isEqualTo(new Charge(2, 0, 0, 0, 0));
        assertThat(message.submittedAt()).as("validity counts from the claim").isEqualTo(at(1));
        message.expire(onSubmit, at(90));
        assertThat(message.state()).isEqualTo(MessageState.EXPIRED);
        assertThat(message.charge()).isEqualTo(new Charge(2, 0, 2, 0, 0));
    }

    @Test
    void aReceiptTellsThatItWasSent() {
        Message message = unknown();
        assertThat(message.receive(0, delivered(5), onSubmit, at(5))).isEqualTo(Applied.RESULT);
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 0, 0));
    }

    @Test
    void theCarriersIndexTellsThatItWasSent() {
        Message message = unknown();
        message.accepted(0, CARRIER, onSubmit, at(1), at(5));
        assertThat(message.state()).isEqualTo(MessageState.SUBMITTED);
        assertThat(message.charge()).isEqualTo(new Charge(2, 2, 0, 0, 0));
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
        assertThat(message.charge()).isEqualTo(new Charge(4, 2, 2, 0, 0));
    }
}
