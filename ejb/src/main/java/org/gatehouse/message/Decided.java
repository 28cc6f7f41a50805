package org.gatehouse.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said and saw of a message.
 *
 * @param decisionNo the campaign's decision, 0 when the rules were not asked
 * @param facts the recipient's facts, at most 64 bytes; empty when they were never gathered
 * @param countedSlot the quarter of an hour in which this message counts for the frequency limits, null when it does
 *     not
 * @param at when the rules were asked
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as stored; never compared
public record Decided(
        int decisionNo, byte[] facts, @Nullable Integer countedSlot, Instant at) {}
