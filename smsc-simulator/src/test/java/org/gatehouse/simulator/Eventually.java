package org.gatehouse.simulator;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something to become true, and gives up at a deadline. */
public final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 2_000_000;

    private Eventually() {}

    /** The first value that fits, or the last one seen when none did in 30 s. */
    public static <T> T value(Supplier<T> supplier, Predicate<T> fits) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        T value = supplier.get();
        while (!fits.test(value) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            value = supplier.get();
        }
        return value;
    }
}
