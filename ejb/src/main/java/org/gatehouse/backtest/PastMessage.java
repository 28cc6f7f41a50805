package org.gatehouse.backtest;

import java.time.Instant;
import org.gatehouse.message.PartState;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a stored message tells a back-test.
 *
 * @param parts one {@link PartState} each, as stored
 * @param facts the recipient's facts that the rules saw; empty when they were never gathered
 * @param countedSlot the quarter of an hour in which it counts for the frequency limits, null when it does not
 * @param decidedAt when the rules were asked
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as stored; never compared
record PastMessage(
        int seq,
        long phone,
        MessageState state,
        @Nullable Reason reason,
        byte[] parts,
        int price,
        int captured,
        int carrierId,
        @Nullable String carrierCode,
        int decisionNo,
        byte[] facts,
        @Nullable Integer countedSlot,
        Instant decidedAt) {

    /** Whether the rules were asked about it. */
    boolean wasAsked() {
        return decisionNo > 0 && facts.length > 0;
    }

    boolean wasRefusedAtSubmit() {
        return PartState.REFUSED.count(parts) > 0;
    }

    /** What was captured for parts that did not arrive: this much a refund is a share of. */
    int undeliveredCredits() {
        int undelivered = PartState.FAILED.count(parts) + PartState.EXPIRED.count(parts);
        return captured == 0 ? 0 : undelivered * (price / parts.length);
    }
}
