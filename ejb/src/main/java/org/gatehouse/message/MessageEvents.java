package org.gatehouse.message;

import java.time.Instant;
import java.util.Collection;
import org.gatehouse.tenant.sql.Sql;

/** The table {@code message_event}: what happened to a message that its own times do not tell. */
public final class MessageEvents {

    private MessageEvents() {}

    /** One thing that happened. {@code detail} holds codes and comments, no text and no number. */
    public record Event(MessageKey message, Instant at, Kind kind, String detail) {}

    /** What can happen. */
    public enum Kind {
        RETRY,
        UNKNOWN,
        RECOVERED,
        REFUSED_AGAIN,
        CORRECTED,
        LATE_RESULT,
        RELEASED,
        REFUSED_BY_PERSON,
        CANCELLED
    }

    public static void add(Sql sql, Collection<Event> events) {
        sql.batch(
                "INSERT INTO message_event (campaign_id, seq, at, event, detail) VALUES (?, ?, ?, ?, ?)",
                events.stream()
                        .map(event -> new Object[] {
                            event.message().campaign(), event.message().seq(), event.at(), event.kind(), event.detail()
                        })
                        .toList());
    }
}
