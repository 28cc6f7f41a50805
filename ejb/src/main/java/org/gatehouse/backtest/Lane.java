package org.gatehouse.backtest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gatehouse.account.Tenant;
import org.gatehouse.rules.book.RulebookException;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Takes up back-tests one after the other and brings each to its end, or leaves it for another node. */
final class Lane {

    private static final System.Logger LOG = System.getLogger(Lane.class.getName());

    private final Database database;
    private final Clock clock;
    private final Subjects subjects;
    private final Evaluators evaluators;

    Lane(Database database, Clock clock, Subjects subjects, Evaluators evaluators) {
        this.database = database;
        this.clock = clock;
        this.subjects = subjects;
        this.evaluators = evaluators;
    }

    /** What a back-test is about on this node. */
    interface Subjects {

        /** The tenants whose traffic counts, in any order. */
        List<Tenant> tenants(Assignment assignment);

        /**
         * Where their traffic is found.
         *
         * @throws RulebookException when the draft cannot be loaded
         * @throws VersionChanged when another version is in force than it was asked to be compared with
         */
        TrafficSource traffic(Assignment assignment);
    }

    /** The version in force is not the one to be compared with. */
    static final class VersionChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Works on one back-test, if one waits. @return whether there was one */
    boolean step(BooleanSupplier stopping) {
        String token = UUID.randomUUID().toString();
        Optional<Assignment> taken = database.control(sql -> Claims.take(sql, token, clock.instant()));
        taken.ifPresent(assignment -> work(assignment, stopping));
        return taken.isPresent();
    }

    private void work(Assignment assignment, BooleanSupplier stopping) {
        try {
            run(assignment, stopping);
            finish(assignment, BacktestState.DONE, null);
        } catch (Heartbeat.Lost e) {
            LOG.log(System.Logger.Level.INFO, "Back-test {0} was cancelled or taken over.", assignment.id());
        } catch (Heartbeat.Stopped e) {
            database.inControl(sql -> Claims.release(sql, assignment));
        } catch (RulebookException e) {
            finish(assignment, BacktestState.FAILED, BacktestProblem.DRAFT_UNREADABLE);
        } catch (VersionChanged e) {
            finish(assignment, BacktestState.FAILED, BacktestProblem.VERSION_CHANGED);
        } catch (RuntimeException e) {
            fail(assignment, e);
        }
    }

    private void run(Assignment assignment, BooleanSupplier stopping) {
        Pace pace = new Pace(evaluators.count());
        Heartbeat heartbeat = new Heartbeat(database, clock, assignment, pace, stopping);
        new Run(assignment, subjects.traffic(assignment), evaluators, pace, heartbeat)
                .over(subjects.tenants(assignment));
    }

    private void finish(Assignment assignment, BacktestState state, @Nullable BacktestProblem problem) {
        database.inControl(sql -> Claims.finish(sql, assignment, state, problem, clock.instant()));
    }

    /** A fault of the database may pass; any other comes again. */
    private void fail(Assignment assignment, RuntimeException fault) {
        LOG.log(System.Logger.Level.ERROR, "Back-test (%s) failed.".formatted(assignment.id()), fault);
        if (DatabaseFault.in(fault) == null) {
            finish(assignment, BacktestState.FAILED, BacktestProblem.FAULT);
        } else {
            database.inControl(sql -> Claims.putOff(sql, assignment));
        }
    }
}
