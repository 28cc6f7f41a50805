package org.gatehouse.backtest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/**
 * What a running back-test says to control and hears from it: at least twice a second it renews the claim, tells the
 * progress, and learns whether to go on and at what pace.
 */
final class Heartbeat {

    private static final long EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private final Database database;
    private final Clock clock;
    private final Assignment assignment;
    private final Pace pace;
    private final BooleanSupplier stopping;
    private long lastNanos = System.nanoTime() - EVERY_NANOS;

    Heartbeat(Database database, Clock clock, Assignment assignment, Pace pace, BooleanSupplier stopping) {
        this.database = database;
        this.clock = clock;
        this.assignment = assignment;
        this.pace = pace;
        this.stopping = stopping;
    }

    /** The back-test is no longer this node's: cancelled, or taken over. Nothing more may be stored. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** This node is being stopped: another one may go on. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Returns to go on. To be called more often than twice a second. @throws Lost @throws Stopped */
    void check(long messagesDone) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        if (System.nanoTime() - lastNanos >= EVERY_NANOS) {
            store(messagesDone, sql -> {});
        }
    }

    /** Stores something in the transaction that renews the claim. @throws Lost */
    void store(long messagesDone, Consumer<Sql> change) {
        lastNanos = System.nanoTime();
        Instant now = clock.instant();
        boolean isMine = database.control(sql -> {
            if (!Claims.renew(sql, assignment, messagesDone)) {
                return false;
            }
            change.accept(sql);
            pace.giveWay(LiveTraffic.waits(sql, now));
            return true;
        });
        if (!isMine) {
            throw new Lost();
        }
    }
}
