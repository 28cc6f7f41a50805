package org.gatehouse.simulator.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Deliveries on their way to the ESME. They go out in order, over any bind that may receive and has room in its window,
 * and wait here while there is none. What a bind did not acknowledge when it ends is sent again over the next one,
 * first. Never blocks: a window is small enough for the socket's buffer.
 */
public final class Outbox {

    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private final List<Receiver> receivers = new ArrayList<>();
    private final BooleanSupplier paused;
    private int turn;
    private long sentReceiptCount;
    private long acknowledgedCount;

    /**
     * Counts since the start or the last reset.
     *
     * @param receipts receipts written, each repetition included
     * @param acknowledged deliveries that the ESME accepted
     * @param waiting deliveries not yet written
     * @param receivers binds that may receive
     */
    public record Totals(long receipts, long acknowledged, int waiting, int receivers) {}

    /** An empty outbox that sends nothing while {@code paused} says so; call {@link #drain} when that ends. */
    public Outbox(BooleanSupplier paused) {
        this.paused = paused;
    }

    public synchronized void offer(Delivery delivery) {
        waiting.addLast(delivery);
        drain();
    }

    /**
     * Sends before everything that waits and past the window, over {@code preferred} if that may receive. A bind may
     * submit before it has joined here: its own response is all it waits for.
     */
    public synchronized void sendAhead(Delivery delivery, Receiver preferred) {
        Optional<Receiver> receiver = preferred.mayReceive()
                ? Optional.of(preferred)
                : receivers.stream().findFirst();
        if (receiver.isEmpty() || !send(delivery, receiver.get())) {
            waiting.addFirst(delivery);
        }
    }

    public synchronized void join(Receiver receiver) {
        receivers.add(receiver);
        drain();
    }

    public synchronized void leave(Receiver receiver) {
        receivers.remove(receiver);
        takeBack(receiver.takeUnacknowledged(Duration.ZERO));
    }

    /** Sends again what the ESME has not answered for so long. */
    public synchronized void repeat(Duration age) {
        List.copyOf(receivers).forEach(receiver -> takeBack(receiver.takeUnacknowledged(age)));
    }

    private void takeBack(List<Delivery> deliveries) {
        for (int i = deliveries.size() - 1; i >= 0; i--) {
            waiting.addFirst(deliveries.get(i));
        }
        drain();
    }

    /** The ESME has answered, so there is room again. */
    public synchronized void answered(boolean accepted) {
        if (accepted) {
            acknowledgedCount++;
        }
        drain();
    }

    /** Sends what waits, as far as windows allow. */
    public synchronized void drain() {
        while (!waiting.isEmpty() && !paused.getAsBoolean()) {
            Optional<Receiver> receiver = nextWithRoom();
            if (receiver.isEmpty()) {
                return;
            }
            Delivery delivery = waiting.removeFirst();
            if (!send(delivery, receiver.get())) {
                waiting.addFirst(delivery);
            }
        }
    }

    private Optional<Receiver> nextWithRoom() {
        for (int i = 0; i < receivers.size(); i++) {
            turn = (turn + 1) % receivers.size();
            if (receivers.get(turn).hasRoom()) {
                return Optional.of(receivers.get(turn));
            }
        }
        return Optional.empty();
    }

    private boolean send(Delivery delivery, Receiver receiver) {
        boolean sent = receiver.send(delivery);
        if (!sent) {
            receivers.remove(receiver);
        } else if (delivery instanceof Delivery.Receipt) {
            sentReceiptCount++;
        }
        return sent;
    }

    public synchronized int waitingCount() {
        return waiting.size();
    }

    public synchronized Totals totals() {
        return new Totals(sentReceiptCount, acknowledgedCount, waiting.size(), receivers.size());
    }

    /** Forgets what waits, and the counts; the receivers stay. */
    public synchronized void clear() {
        waiting.clear();
        sentReceiptCount = 0;
        acknowledgedCount = 0;
    }
}
