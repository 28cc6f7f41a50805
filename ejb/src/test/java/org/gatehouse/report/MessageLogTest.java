package org.gatehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gatehouse.message.Decided;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageKey;
import org.gatehouse.message.Outcome;
import org.gatehouse.message.Sample;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.api.Test;

class MessageLogTest {

    private static final Instant LATER = Sample.START.plusSeconds(60);

    @Test
    void whatAPersonRefusedWasNotRefusedByARuleAsWell() {
        Message message = refusedAfter(MessageState.HELD);
        MessageView.Event refusal = new MessageView.Event(LATER, "REFUSED_BY_PERSON", "Not like this.");

        assertThat(MessageLog.of(Sample.START, message, List.of(refusal)))
                .containsExactly(new MessageView.Event(Sample.START, "REQUESTED", ""), refusal);
    }

    @Test
    void whatARuleRefusedAfterItWasReleasedSaysBoth() {
        Message message = refusedAfter(MessageState.QUEUED);
        MessageView.Event release = new MessageView.Event(Sample.START.plusSeconds(30), "RELEASED", "");

        assertThat(MessageLog.of(Sample.START, message, List.of(release)))
                .extracting(MessageView.Event::event)
                .containsExactly("REQUESTED", "RELEASED", "REFUSED");
    }

    @Test
    void whatWasRefusedBeforeItLeftCostsNothing() {
        assertThat(refusedAfter(MessageState.HELD).charge().gross()).isZero();
    }

    private static Message refusedAfter(MessageState before) {
        Message message = Sample.message(new MessageKey(7, 1), 1, before);
        Decided decided = new Decided(1, new byte[0], null, LATER);
        message.decide(new Outcome(MessageState.REFUSED, Reason.CONTENT_NON_COMPLIANT, decided, LATER), LATER);
        return message;
    }
}
