package org.gatehouse.work;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a worker that waits for work, so that it need not look all the time. */
public final class Signal {

    private final Semaphore permits = new Semaphore(0);

    public void raise() {
        if (permits.availablePermits() == 0) {
            permits.release();
        }
    }

    /** Waits for the signal, at most so long. @return false when the thread was interrupted and should end */
    public boolean await(long millis) {
        try {
            if (permits.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                permits.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
