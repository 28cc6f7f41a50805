package org.gatehouse.carrier;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.gatehouse.carrier.SubmitResult.NotSent;
import org.gatehouse.carrier.SubmitResult.Unknown;

/**
 * The submits of one bind that wait for their response. Each holds one permit of the window and gives it back when it
 * is settled, exactly once: by the response, by its deadline, or by the end of the bind.
 */
final class PendingSubmits {
    private record Pending(CompletableFuture<SubmitResult> result, long deadlineNanos) {}

    private final Map<Integer, Pending> bySequence = new ConcurrentHashMap<>();
    private final Semaphore window;
    private final Executor results;
    private final long timeoutNanos;
    private volatile boolean closed;

    /** @param results where the futures are completed, so that what hangs on them cannot hold up the reading thread */
    PendingSubmits(Semaphore window, Executor results, Duration timeout) {
        this.window = window;
        this.results = results;
        this.timeoutNanos = timeout.toNanos();
    }

    /** Takes over the permit; false when the bind has ended and the submit was settled without being written. */
    boolean add(int sequenceNumber, CompletableFuture<SubmitResult> result) {
        bySequence.put(sequenceNumber, new Pending(result, System.nanoTime() + timeoutNanos));
        if (closed) {
            settle(sequenceNumber, new NotSent("the bind ended"));
        }
        return !closed;
    }

    boolean isWaiting(int sequenceNumber) {
        return bySequence.containsKey(sequenceNumber);
    }

    boolean isEmpty() {
        return bySequence.isEmpty();
    }

    /** False when nobody waits for it any more: a late or a made-up response. */
    boolean settle(int sequenceNumber, SubmitResult result) {
        Pending pending = bySequence.remove(sequenceNumber);
        if (pending == null) {
            return false;
        }
        window.release();
        try {
            results.execute(() -> pending.result().complete(result));
        } catch (RejectedExecutionException e) { // the link has been stopped
            pending.result().complete(result);
        }
        return true;
    }

    void expire() {
        long now = System.nanoTime();
        bySequence.forEach((sequenceNumber, pending) -> {
            if (now - pending.deadlineNanos() >= 0) {
                settle(sequenceNumber, new Unknown("no response in time"));
            }
        });
    }

    /** No submit is added after this. */
    void close(Supplier<SubmitResult> result) {
        closed = true;
        for (Integer sequenceNumber : bySequence.keySet()) {
            settle(sequenceNumber, result.get());
        }
    }
}
