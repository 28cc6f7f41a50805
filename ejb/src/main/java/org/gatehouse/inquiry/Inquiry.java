package org.gatehouse.inquiry;

import java.time.Instant;
import org.gatehouse.message.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A question about one message: why was it stopped? A message has one open at a time, so it goes by the message's id.
 *
 * @param comment what the customer added; may be empty
 * @param dueAt until when it should be answered
 * @param answer of compliance; null unless it is ANSWERED
 * @param closedBy who answered or withdrew it
 */
public record Inquiry(
        MessageId message,
        State state,
        String comment,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable String answer,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    /** How it stands; stored by name. */
    public enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isAnswered() {
        return state == State.ANSWERED;
    }
}
