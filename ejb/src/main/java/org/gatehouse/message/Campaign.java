package org.gatehouse.message;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.rules.message.Category;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is stored: what its author asked for, and how far its admission is.
 *
 * @param terms the settings under which it was created
 * @param validity from submission until a message without a result is expired
 * @param blockCount blocks of the upload, a thousand rows each
 * @param nextBlock the block that admission goes on with
 * @param setAside credits still set aside for rows not yet admitted
 */
public record Campaign(
        long number,
        String name,
        Category category,
        String sender,
        String text,
        @Nullable String tag,
        boolean appendOptOut,
        boolean appendSender,
        @Nullable Instant scheduleAt,
        Terms terms,
        Duration validity,
        String author,
        Instant createdAt,
        Phase phase,
        @Nullable Instant cancelledAt,
        @Nullable String problem,
        int blockCount,
        int rowCount,
        int nextBlock,
        int nextChunk,
        long setAside) {

    /** How far admission is. */
    public enum Phase {
        /** Stored; the first pass over the upload has not ended. */
        CHECKING,
        /** Its credits are set aside; messages are being stored. */
        ADMITTING,
        ADMITTED,
        REFUSED
    }

    public Instant dueAt() {
        return scheduleAt == null || scheduleAt.isBefore(createdAt) ? createdAt : scheduleAt;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** 0 for transactional messages, which go first, else 1. */
    public int priority() {
        return category == Category.TRANSACTIONAL ? 0 : 1;
    }
}
