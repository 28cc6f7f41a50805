package org.gatehouse.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatehouse.work.Signal;

/** Tells this node that a back-test waits; other nodes see it within a second. */
@ApplicationScoped
public class BacktestSignal {

    private final Signal signal = new Signal();

    void raise() {
        signal.raise();
    }

    Signal signal() {
        return signal;
    }
}
