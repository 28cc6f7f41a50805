package org.gatehouse.simulator.smsc;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.simulator.behaviour.Event;
import org.gatehouse.simulator.delivery.Delivery;
import org.gatehouse.simulator.delivery.Outbox;
import org.gatehouse.simulator.delivery.Receiver;
import org.gatehouse.simulator.message.Address;
import org.gatehouse.simulator.message.Message;
import org.gatehouse.simulator.text.Segmentation;

/** Lets the events of accepted messages happen, each in its time, and tells the ESME. */
final class EventRunner {

    private static final int REFERENCE_BOUND = 256;

    private final Clock clock;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Address replyNumber;

    EventRunner(Clock clock, Timeline timeline, Outbox outbox, Address replyNumber) {
        this.clock = clock;
        this.timeline = timeline;
        this.outbox = outbox;
        this.replyNumber = replyNumber;
    }

    /** The response is written: the events' delays begin to run. */
    void begin(Message message, List<Event> events) {
        for (Event event : events) {
            timeline.after(event.delayMillis(), () -> happen(message, event).forEach(outbox::offer));
        }
    }

    /** The response is not yet written: all happens now, over {@code preferred} if that may receive. */
    void happenAhead(Message message, List<Event> events, Receiver preferred) {
        for (Event event : events) {
            happen(message, event).forEach(delivery -> outbox.sendAhead(delivery, preferred));
        }
    }

    /** Sends a message from a handset, and says how many segments it took. */
    int inject(Address from, Address to, String text) {
        List<Delivery> segments = inbound(from, to, text);
        segments.forEach(outbox::offer);
        return segments.size();
    }

    /** Lets the event happen now, and says what the ESME is to be told. */
    private List<Delivery> happen(Message message, Event event) {
        long now = clock.millis();
        if (event instanceof Event.Receipt receipt) {
            message.reach(receipt.status(), now);
            return message.submit().wantsReceipt(receipt.status())
                    ? List.of(new Delivery.Receipt(message, receipt.status(), receipt.form(), now))
                    : List.of();
        }
        Event.Reply reply = (Event.Reply) event;
        return inbound(message.submit().destination(), replyNumber, reply.text());
    }

    private static List<Delivery> inbound(Address from, Address to, String text) {
        int reference = ThreadLocalRandom.current().nextInt(REFERENCE_BOUND);
        return Segmentation.of(text, reference).stream()
                .<Delivery>map(segment -> new Delivery.Inbound(from, to, segment))
                .toList();
    }
}
