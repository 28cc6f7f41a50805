package org.gatehouse.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageEvents;
import org.gatehouse.message.PartResult;
import org.gatehouse.rules.message.MessageState;

/**
 * What the log of a message says of a result that comes after another one (architecture, section 3): it corrected the
 * message, or it is logged only, because it leads nowhere or dlr_wait is over.
 */
final class LateResults {

    private LateResults() {}

    /** A correction, told as {@code EXPIRED > DELIVERED}; of a single part both states may be the same. */
    static List<MessageEvents.Event> correction(Message message, MessageState before, Instant now) {
        List<MessageEvents.Event> events = new ArrayList<>();
        events.add(new MessageEvents.Event(
                message.key(), now, MessageEvents.Kind.LATE_RESULT, before + " > " + message.state()));
        if (message.state() != before) {
            events.add(new MessageEvents.Event(
                    message.key(),
                    now,
                    MessageEvents.Kind.CORRECTED,
                    message.state().name()));
        }
        return events;
    }

    /** The result as the carrier gave it, which changes nothing. */
    static MessageEvents.Event loggedOnly(Message message, PartResult result, Instant now) {
        return new MessageEvents.Event(
                message.key(), now, MessageEvents.Kind.LATE_RESULT, words(result) + ", logged only");
    }

    private static String words(PartResult result) {
        if (result instanceof PartResult.Failed failed) {
            return failed.carrierCode() == null ? "FAILED" : "FAILED " + failed.carrierCode();
        }
        return result instanceof PartResult.Expired ? "EXPIRED" : "DELIVERED";
    }
}
