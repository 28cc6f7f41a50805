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
        /** A later result changed the state. */
        CORRECTED,
        /** A part got another result than it had, whether that changed anything or not. */
        LATE_RESULT,
        RELEASED,
        REFUSED_BY_PERSON,
        CANCELLED
    }

    private static final String INSERT =
            "INSERT INTO message_event (campaign_id, seq, at, event, detail) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_ONCE = "INSERT INTO message_event (campaign_id, seq, at, event, detail)"
            + " SELECT ?, ?, ?, ?, ? FROM (SELECT 1) one WHERE NOT EXISTS (SELECT 1 FROM message_event"
            + " WHERE campaign_id = ? AND seq = ? AND event = ? AND detail = ?)";

    public static void add(Sql sql, Collection<Event> events) {
        sql.batch(
                INSERT,
                events.stream()
                        .map(event -> new Object[] {
                            event.message().campaign(), event.message().seq(), event.at(), event.kind(), event.detail()
                        })
                        .toList());
    }

    /** The same for what a carrier may tell again and again: an event that the message has already is left out. */
    public static void addOnce(Sql sql, Collection<Event> events) {
        for (Event event : events) {
            MessageKey message = event.message();
            sql.update(
                    INSERT_ONCE,
                    message.campaign(),
                    message.seq(),
                    event.at(),
                    event.kind(),
                    event.detail(),
                    message.campaign(),
                    message.seq(),
                    event.kind(),
                    event.detail());
        }
    }
}
