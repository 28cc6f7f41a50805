package org.gatehouse.message;

import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/** What one message adds to its campaign's tally, as counts in a fixed order: states, reasons, then {@link Amount}s. */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
final class Contribution {

    static final int REASONS = MessageState.values().length;
    static final int AMOUNTS = REASONS + Reason.values().length;
    static final int SIZE = AMOUNTS + Amount.values().length;

    /** What is summed beside states and reasons. */
    enum Amount {
        SEGMENTS,
        DELIVERED_SEGMENTS,
        /** Everything that was ever reserved. */
        PRICE,
        CAPTURED,
        RELEASED,
        REFUNDED,
        REDEBITED,
        RESELLER_SHARE,
        RESELLER_RETURNED
    }

    private Contribution() {}

    static long[] nothing() {
        return new long[SIZE];
    }

    static long[] of(MessageState state, @Nullable Reason reason, int segments, int deliveredSegments, Charge charge) {
        long[] counts = nothing();
        counts[state.ordinal()] = 1;
        if (reason != null && state.isTerminal()) {
            counts[REASONS + reason.ordinal()] = 1;
        }
        set(counts, Amount.SEGMENTS, segments);
        set(counts, Amount.DELIVERED_SEGMENTS, deliveredSegments);
        set(counts, Amount.PRICE, charge.price());
        set(counts, Amount.CAPTURED, charge.captured());
        set(counts, Amount.RELEASED, charge.released());
        set(counts, Amount.REFUNDED, charge.refunded());
        set(counts, Amount.REDEBITED, charge.redebited());
        set(counts, Amount.RESELLER_SHARE, charge.resellerShare());
        set(counts, Amount.RESELLER_RETURNED, charge.resellerReturned());
        return counts;
    }

    private static void set(long[] counts, Amount amount, long value) {
        counts[AMOUNTS + amount.ordinal()] = value;
    }
}
