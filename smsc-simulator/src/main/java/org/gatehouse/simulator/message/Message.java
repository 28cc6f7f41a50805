package org.gatehouse.simulator.message;

/**
 * One submit_sm and what became of it. An accepted one is ENROUTE until its first event; its state is the last one that
 * was reported, whether or not a receipt was asked for. A refused one keeps its command_status and never changes.
 */
public final class Message {

    private static final ReceiptStatus ENROUTE = ReceiptStatus.of(DeliveryState.ENROUTE, "000");

    private final long id;
    private final Submit submit;
    private final int commandStatus;
    private final long submittedAt;
    private volatile Report report;

    /**
     * The last known state.
     *
     * @param at milliseconds since the epoch
     */
    public record Report(ReceiptStatus status, long at) {}

    private Message(long id, Submit submit, int commandStatus, long submittedAt) {
        this.id = id;
        this.submit = submit;
        this.commandStatus = commandStatus;
        this.submittedAt = submittedAt;
        this.report = new Report(ENROUTE, submittedAt);
    }

    /**
     * An accepted message.
     *
     * @param id any 64 bits
     * @param submittedAt milliseconds since the epoch
     */
    public static Message accepted(long id, Submit submit, long submittedAt) {
        return new Message(id, submit, 0, submittedAt);
    }

    /** A message answered with an error; it has no id. */
    public static Message refused(int commandStatus, Submit submit, long submittedAt) {
        return new Message(0, submit, commandStatus, submittedAt);
    }

    public void reach(ReceiptStatus status, long at) {
        report = new Report(status, at);
    }

    /** The message_id of the response: the 64 bits as an unsigned decimal number. */
    public String decimalId() {
        return Long.toUnsignedString(id);
    }

    /** The same number as some carriers write it in their receipts. */
    public String hexId() {
        return Long.toHexString(id);
    }

    public long id() {
        return id;
    }

    public Submit submit() {
        return submit;
    }

    /** 0 when it was accepted. */
    public int commandStatus() {
        return commandStatus;
    }

    public boolean isAccepted() {
        return commandStatus == 0;
    }

    /** Milliseconds since the epoch. */
    public long submittedAt() {
        return submittedAt;
    }

    public Report report() {
        return report;
    }
}
