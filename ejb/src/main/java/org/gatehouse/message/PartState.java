package org.gatehouse.message;

/** What became of one part (segment) of a message; stored as one byte, its ordinal: add at the end, never reorder. */
public enum PartState {
    /** Not handed to the carrier yet. */
    PENDING,
    /** The carrier took it and has said nothing more. */
    ACCEPTED,
    DELIVERED,
    /** The carrier's receipt says it failed. */
    FAILED,
    /** The carrier refused it at submit. */
    REFUSED,
    /** Taken by the carrier, and validity ended without a result. */
    EXPIRED,
    /** Will not be handed over any more: an earlier part was refused, or the message was withdrawn or expired. */
    NOT_SENT,
    /** Handed over or not: unknown after a fault. */
    UNKNOWN;

    private static final PartState[] ALL = values();

    static PartState of(byte stored) {
        return ALL[stored];
    }

    /** What a part is after its first result. */
    static PartState of(PartResult result) {
        if (result instanceof PartResult.Delivered) {
            return DELIVERED;
        }
        return result instanceof PartResult.Expired ? EXPIRED : FAILED;
    }

    /** How many of a message's parts, as they are stored, are in this state. */
    public int count(byte[] parts) {
        int count = 0;
        for (byte part : parts) {
            count += ALL[part] == this ? 1 : 0;
        }
        return count;
    }

    /** Whether a result can still come. */
    boolean isOpen() {
        return this == PENDING || this == ACCEPTED || this == UNKNOWN;
    }
}
