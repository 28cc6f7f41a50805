package org.gatehouse.campaign;

import java.util.List;
import org.gatehouse.message.MessageId;

/** One held message for review; {@code marks} are the places of the listed words that rules named, in order. */
public record HeldMessage(
        MessageId id,
        int row,
        String phone,
        String text,
        String rule,
        String explanation,
        String remedy,
        List<Mark> marks) {

    /** Half-open range of UTF-16 positions. */
    public record Mark(int from, int until) {}
}
