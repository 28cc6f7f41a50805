package org.gatehouse.message;

/**
 * Up to a thousand messages of one carrier, claimed and sent together. The mark says how far sending may have gone:
 * rows up to {@code storedMark} have their outcome stored, rows from there to {@code mark} may be with the carrier.
 */
public record Chunk(
        long campaign, int chunkNo, int carrierId, int priority, int firstSeq, int lastSeq, int storedMark, int mark) {}
