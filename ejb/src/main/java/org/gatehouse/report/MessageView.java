package org.gatehouse.report;

import java.time.Instant;
import java.util.List;
import org.gatehouse.message.MessageId;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.gatehouse.rules.text.Encoding;
import org.jspecify.annotations.Nullable;

/** One message with its fate, reason, times and log (E1, S6). {@code phone} is E.164; credits are counts. */
public record MessageView(
        MessageId id,
        int row,
        String phone,
        String text,
        String sender,
        Category category,
        @Nullable String tag,
        String user,
        MessageState state,
        @Nullable Reason reason,
        @Nullable Boolean permanent,
        @Nullable String carrier,
        @Nullable String carrierCode,
        int segments,
        Encoding encoding,
        long credits,
        long refunded,
        Instant requestedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        Instant updatedAt,
        @Nullable RuleRef rule,
        @Nullable String explanation,
        List<Event> log) {

    /** One step of a message's way. */
    public record Event(Instant at, String event, String detail) {}
}
