package org.gatehouse.simulator.behaviour;

import java.util.List;

/** What the simulator does with one submit_sm. */
public sealed interface Answer {

    /**
     * The submit_sm_resp carries an error.
     *
     * @param commandStatus SMPP 3.4, 5.1.3
     */
    record Refusal(int commandStatus) implements Answer {}

    /** The submit_sm_resp carries a message id; then the events happen in the order given. */
    record Acceptance(List<Event> events, Start start) implements Answer {

        public Acceptance(List<Event> events) {
            this(events, Start.AFTER_RESPONSE);
        }

        public boolean hasReply() {
            return events.stream().anyMatch(Event.Reply.class::isInstance);
        }
    }

    /** When the clock of the events begins to run. */
    enum Start {
        AFTER_RESPONSE,
        /** All events happen at once and before the response is written. */
        BEFORE_RESPONSE,
        /** When all parts are in; the last part's events first. */
        AFTER_LAST_PART_REVERSED
    }
}
