package org.gatehouse.simulator.delivery;

import java.time.Duration;
import java.util.List;

/** A bind that may receive deliver_sm, with a window of those not yet acknowledged. */
public interface Receiver {

    boolean hasRoom();

    /** Whether the bind is of a kind that receives and has not ended. */
    boolean mayReceive();

    /**
     * Writes the delivery whether or not there is room, and keeps it until it is acknowledged.
     *
     * @return false when the connection is broken; then nothing is kept
     */
    boolean send(Delivery delivery);

    /** Takes out what was sent at least this long ago and not acknowledged, in the order it was sent. */
    List<Delivery> takeUnacknowledged(Duration age);
}
