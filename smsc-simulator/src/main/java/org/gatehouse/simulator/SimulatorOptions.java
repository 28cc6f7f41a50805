package org.gatehouse.simulator;

import java.time.Duration;

/**
 * How a simulator is started.
 *
 * @param smppPort 0 for a free one
 * @param controlPort 0 for a free one
 * @param receiptDelay from the submit response to the receipt; zero is allowed
 * @param systemId what ESMEs bind as, at most 15 characters
 * @param password what they prove it with, at most 8 characters
 * @param replyNumber where persons who got a message reply to
 * @param windowSize how many deliver_sm may be unacknowledged per bind
 * @param pendingLimit how many receipts may be outstanding before submits are refused with 0x14 (queue full)
 */
public record SimulatorOptions(
        int smppPort,
        int controlPort,
        Duration receiptDelay,
        String systemId,
        String password,
        String replyNumber,
        int windowSize,
        int pendingLimit) {

    private static final int PORT_MAX = 65_535;

    public SimulatorOptions {
        requirePort("SMPP port", smppPort);
        requirePort("control port", controlPort);
        require(!receiptDelay.isNegative(), "receipt delay", receiptDelay, "zero or more");
        require(systemId.matches("\\p{Graph}{1,15}"), "system id", systemId, "1 to 15 visible ASCII characters");
        require(password.matches("\\p{Graph}{1,8}"), "password", "***", "1 to 8 visible ASCII characters");
        require(replyNumber.matches("\\d{1,20}"), "reply number", replyNumber, "1 to 20 digits");
        require(windowSize > 0, "window size", windowSize, "more than 0");
        require(pendingLimit > 0, "pending limit", pendingLimit, "more than 0");
    }

    /** Free ports, receipts after 200 ms, system id {@code gatehouse}, password {@code secret}, replies to 4242. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(0, 0, Duration.ofMillis(200), "gatehouse", "secret", "4242", 100, 500_000);
    }

    public SimulatorOptions withPorts(int smpp, int control) {
        return new SimulatorOptions(
                smpp, control, receiptDelay, systemId, password, replyNumber, windowSize, pendingLimit);
    }

    public SimulatorOptions withReceiptDelay(Duration delay) {
        return new SimulatorOptions(
                smppPort, controlPort, delay, systemId, password, replyNumber, windowSize, pendingLimit);
    }

    public SimulatorOptions withAccount(String newSystemId, String newPassword) {
        return new SimulatorOptions(
                smppPort, controlPort, receiptDelay, newSystemId, newPassword, replyNumber, windowSize, pendingLimit);
    }

    public SimulatorOptions withReplyNumber(String number) {
        return new SimulatorOptions(
                smppPort, controlPort, receiptDelay, systemId, password, number, windowSize, pendingLimit);
    }

    /** Smaller queues, to see what happens at their edges. */
    public SimulatorOptions withQueues(int newWindowSize, int newPendingLimit) {
        return new SimulatorOptions(
                smppPort, controlPort, receiptDelay, systemId, password, replyNumber, newWindowSize, newPendingLimit);
    }

    private static void requirePort(String name, int port) {
        require(port >= 0 && port <= PORT_MAX, name, port, "0 to 65535, 0 for a free one");
    }

    private static void require(boolean holds, String name, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("The " + name + " is " + value + "; allowed is " + allowed);
        }
    }
}
