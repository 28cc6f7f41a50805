package org.gatehouse.carrier;

/** What became of one submit_sm. */
public sealed interface SubmitResult {
    /**
     * The carrier took it.
     *
     * @param carrierMessageId as the response wrote it; "" from a carrier that gives none
     */
    record Accepted(String carrierMessageId) implements SubmitResult {}

    /**
     * The carrier said no.
     *
     * @param commandStatus SMPP 3.4, 5.1.3; never 0
     */
    record Refused(int commandStatus) implements SubmitResult {}

    /** It certainly never left: there was no bind, or the write had not begun. May be submitted again. */
    record NotSent(String why) implements SubmitResult {}

    /** It was written, and no response came: sent or not is not known. Never submit it again blindly. */
    record Unknown(String why) implements SubmitResult {}
}
