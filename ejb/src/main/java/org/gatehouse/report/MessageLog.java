package org.gatehouse.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageEvents;
import org.gatehouse.rules.message.MessageState;
import org.jspecify.annotations.Nullable;

/** A message's way in steps: what was stored of it, and what its own times tell. */
final class MessageLog {

    private MessageLog() {}

    static List<MessageView.Event> of(Instant requestedAt, Message message, List<MessageView.Event> stored) {
        List<MessageView.Event> log = new ArrayList<>(stored);
        log.add(new MessageView.Event(requestedAt, "REQUESTED", ""));
        add(log, message.submittedAt(), "SUBMITTED", "");
        String code = message.carrierCode();
        add(log, message.receivedAt(), "RESULT", code == null ? "" : code);
        if (message.state().isTerminal() && !isRefusedByPerson(message, stored)) {
            add(log, message.updatedAt(), message.state().name(), "");
        }
        log.sort(Comparator.comparing(MessageView.Event::at));
        return log;
    }

    /** Then the person's refusal is its end: REFUSED would say that a rule refused it as well. */
    private static boolean isRefusedByPerson(Message message, List<MessageView.Event> stored) {
        return message.state() == MessageState.REFUSED && stored.stream().anyMatch(MessageLog::isPersonsRefusal);
    }

    private static boolean isPersonsRefusal(MessageView.Event event) {
        return event.event().equals(MessageEvents.Kind.REFUSED_BY_PERSON.name());
    }

    private static void add(List<MessageView.Event> log, @Nullable Instant at, String event, String detail) {
        if (at != null) {
            log.add(new MessageView.Event(at, event, detail));
        }
    }
}
