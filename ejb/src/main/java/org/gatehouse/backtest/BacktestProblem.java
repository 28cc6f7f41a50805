package org.gatehouse.backtest;

/** Why a back-test failed. */
public enum BacktestProblem {
    /** The node that ran it ended, and so did those that took it over. */
    INTERRUPTED("backtest.interrupted"),
    /** Another version came into force while it waited to be taken over. */
    VERSION_CHANGED("backtest.versionChanged"),
    /** The draft cannot be loaded. */
    DRAFT_UNREADABLE("backtest.draftUnreadable"),
    /** A fault of ours, told in the log. */
    FAULT("backtest.fault");

    private final String key;

    BacktestProblem(String key) {
        this.key = key;
    }

    /** Names its sentence in the bundles, {@code error.<key>}. */
    public String key() {
        return key;
    }
}
