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
public record Outcome(MessageState state, @Nullable Reason reason, Decided decided, Instant dueAt) {}
