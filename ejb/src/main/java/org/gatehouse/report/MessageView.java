package org.gatehouse.report;

import java.time.Instant;
import java.util.List;
import org.gatehouse.inquiry.Inquiry;
import org.gatehouse.message.MessageId;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.gatehouse.rules.text.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * One message with its fate, reason, times and log (E1, S6). Credits are counts.
 *
 * @param phone E.164; with {@code text} "" where the reader may see neither
 * @param credits what is reserved or was taken for it, without what was let go
 * @param refunded what was paid back of them; the message costs the difference
 * @param inquiry the latest question that its author asked about it
 */
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
        List<Event> log,
        @Nullable Inquiry inquiry) {

    /** One step of a message's way. */
    public record Event(Instant at, String event, String detail) {}

    /** The same without the person's number and what was written to them. */
    public MessageView withoutPerson() {
        return new MessageView(
                id,
                row,
                "",
                "",
                sender,
                category,
                tag,
                user,
                state,
                reason,
                permanent,
                carrier,
                carrierCode,
                segments,
                encoding,
                credits,
                refunded,
                requestedAt,
                submittedAt,
                receivedAt,
                updatedAt,
                rule,
                explanation,
                log,
                inquiry);
    }
}
