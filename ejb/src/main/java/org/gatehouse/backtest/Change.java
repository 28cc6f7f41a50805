package org.gatehouse.backtest;

/** What a draft makes of an ending: one line of a result for each tenant. */
public record Change(Ending inForce, Ending drafted) {

    /** Whether the draft changes nothing. */
    boolean isNone() {
        return inForce.equals(drafted);
    }
}
