package org.gatehouse.simulator.smsc;

import org.gatehouse.simulator.message.Message;

/** What is answered to a submit_sm. */
public sealed interface Submission {

    /** Answered with an error. */
    record Refused(int commandStatus) implements Submission {}

    /**
     * Answered with the message's decimal id.
     *
     * @param afterResponse to be run once, when the response is written
     */
    record Accepted(Message message, Runnable afterResponse) implements Submission {}
}
