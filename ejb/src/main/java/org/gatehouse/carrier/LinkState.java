package org.gatehouse.carrier;

import java.time.Instant;

/** How a carrier's bind stands, and since when. */
public sealed interface LinkState {
    Instant since();

    /** Not started, or stopped for good. */
    record Stopped(Instant since) implements LinkState {}

    /** The first attempt after a start, a loss or a pause is under way. */
    record Connecting(Instant since) implements LinkState {}

    /** Bound as a transceiver. */
    record Bound(Instant since) implements LinkState {}

    /** No connection, or it broke: tried again from 1 s, doubling to 30 s. */
    record Unreachable(Instant since, String error) implements LinkState {}

    /** The carrier refused the bind (wrong password, already bound, …): tried again from 30 s, doubling to 5 min. */
    record BindRefused(Instant since, int commandStatus) implements LinkState {}

    /** Unbound on purpose until a time. */
    record Paused(Instant since, Instant until, String why) implements LinkState {}
}
