package org.gatehouse.simulator.smsc;

import java.time.Duration;

/** A time in which the simulator answers nothing and sends nothing. */
public final class Stall {

    private long untilNanos;
    private volatile boolean active;

    synchronized void begin(Duration duration) {
        untilNanos = System.nanoTime() + duration.toNanos();
        active = true;
        notifyAll();
    }

    synchronized void end() {
        active = false;
        notifyAll();
    }

    /** Whether it lasts still. */
    public boolean isActive() {
        return active && remainingMillis() > 0;
    }

    private synchronized long remainingMillis() {
        long nanos = active ? untilNanos - System.nanoTime() : 0;
        return nanos <= 0 ? 0 : nanos / 1_000_000 + 1;
    }

    /** Waits until it is over; at once when there is none. */
    public void await() {
        if (!active) {
            return;
        }
        synchronized (this) {
            try {
                for (long millis = remainingMillis(); millis > 0; millis = remainingMillis()) {
                    wait(millis);
                }
                active = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
