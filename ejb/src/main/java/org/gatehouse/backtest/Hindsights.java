package org.gatehouse.backtest;

import java.util.List;

/** Finds out what both sides would have seen of some messages. */
@FunctionalInterface
interface Hindsights {

    /** For rulebooks that change nothing of what is seen. */
    Hindsights AS_SEEN = messages -> new Both((message, seen) -> seen, (message, seen) -> seen);

    Both read(List<PastMessage> messages);

    /** One for each side. */
    record Both(Hindsight inForce, Hindsight drafted) {}
}
