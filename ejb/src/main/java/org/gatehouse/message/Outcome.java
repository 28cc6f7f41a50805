package org.gatehouse.message;

import java.time.Instant;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Where the gate sends a message.
 *
 * @param state QUEUED, SCHEDULED, HELD, REFUSED or, in a campaign that was withdrawn, CANCELLED
 * @param reason why it is refused, else null
 * @param dueAt when it may leave
 */
public record Outcome(MessageState state, @Nullable Reason reason, Decided decided, Instant dueAt) {

    /**
     * The same for a message that waits already: unless it is put off, its validity goes on from when it became due.
     */
    public Outcome keepingDueOf(Message message) {
        return state == MessageState.SCHEDULED ? this : new Outcome(state, reason, decided, message.dueAt());
    }
}
