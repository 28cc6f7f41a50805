package org.gatehouse.backtest;

import org.gatehouse.rules.gate.RecipientFacts;

/** The facts of a recipient as one side would have seen them, where that is not what was seen then. */
@FunctionalInterface
interface Hindsight {

    RecipientFacts of(PastMessage message, RecipientFacts seen);

    /** First this, then the other. */
    default Hindsight then(Hindsight other) {
        return (message, seen) -> other.of(message, of(message, seen));
    }
}
