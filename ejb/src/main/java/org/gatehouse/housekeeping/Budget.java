package org.gatehouse.housekeeping;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long one run may go on: asked between batches, so that the rest waits for the next run. */
final class Budget {

    private final long endNanos;
    private final BooleanSupplier stopping;

    Budget(Duration length, BooleanSupplier stopping) {
        this.endNanos = System.nanoTime() + length.toNanos();
        this.stopping = stopping;
    }

    /** A share of this budget, for one of several that wait. */
    Budget share(Duration length) {
        return new Budget(length, this::isSpent);
    }

    boolean isSpent() {
        return stopping.getAsBoolean() || System.nanoTime() - endNanos >= 0;
    }
}
