package org.gatehouse.carrier;

import java.util.Optional;

/**
 * What a receipt says of its message. The words are those of SMPP 3.4, 5.2.28 and appendix B, and some from the wild.
 */
public enum Status {
    /** On the handset. */
    DELIVERED,
    /** Will not be delivered: undeliverable, rejected, deleted, failed or skipped. */
    FAILED,
    /** The validity period ended first. */
    EXPIRED,
    /** Not final: under way, or only accepted. */
    INTERMEDIATE,
    /** No state we know. UNKNOWN is here too: SMPP calls it an invalid state, so it is no result. */
    UNRECOGNISED;

    /** By the word after {@code stat:}, in capitals. */
    static Status ofStat(String stat) {
        return switch (stat) {
            case "DELIVRD", "DELIVERED", "DELIVERD", "DELIVRED" -> DELIVERED;
            case "UNDELIV", "UNDELIVERABLE", "UNDELIVERED", "UNDELIVRD" -> FAILED;
            case "REJECTD", "REJECTED", "DELETED", "FAILED", "SKIPPED" -> FAILED;
            case "EXPIRED" -> EXPIRED;
            case "ENROUTE", "ACCEPTD", "ACCEPTED", "SCHEDULED", "BUFFRED", "BUFFERED", "SENT" -> INTERMEDIATE;
            default -> UNRECOGNISED;
        };
    }

    /** The word for a message_state value (SMPP 3.4, 5.2.28; 0 and 9 are of 5.0). */
    static Optional<String> statOf(int messageState) {
        return Optional.ofNullable(
                switch (messageState) {
                    case 0 -> "SCHEDULED";
                    case 1 -> "ENROUTE";
                    case 2 -> "DELIVRD";
                    case 3 -> "EXPIRED";
                    case 4 -> "DELETED";
                    case 5 -> "UNDELIV";
                    case 6 -> "ACCEPTD";
                    case 7 -> "UNKNOWN";
                    case 8 -> "REJECTD";
                    case 9 -> "SKIPPED";
                    default -> null;
                });
    }
}
