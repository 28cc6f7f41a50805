package org.gatehouse.backtest;

/** How far a back-test is. The last three are for good. */
public enum BacktestState {
    /** No node has taken it up yet. */
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
