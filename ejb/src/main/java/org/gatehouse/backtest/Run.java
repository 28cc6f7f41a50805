package org.gatehouse.backtest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gatehouse.account.Tenant;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.TenantOutOfService;

/**
 * One back-test on this node: tenant by tenant, portions are read by this thread and compared by the evaluators; what
 * they find is added up in the order of reading. Lines of the present tenant are stored every two seconds and at its
 * end, from where another node can go on.
 */
final class Run {

    private static final System.Logger LOG = System.getLogger(Run.class.getName());

    /** The most lines of one back-test; each tenant may have one even so. */
    static final int LINES_MAX = 10_000;

    private static final long STORED_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final Assignment assignment;
    private final TrafficSource traffic;
    private final Evaluators evaluators;
    private final Pace pace;
    private final Heartbeat heartbeat;
    private Assignment.Reached reached;

    Run(Assignment assignment, TrafficSource traffic, Evaluators evaluators, Pace pace, Heartbeat heartbeat) {
        this.assignment = assignment;
        this.traffic = traffic;
        this.evaluators = evaluators;
        this.pace = pace;
        this.heartbeat = heartbeat;
        this.reached = assignment.reached();
    }

    private record Waiting(int messages, Future<List<Difference>> differences, long sinceNanos) {}

    /** Compares the traffic of those tenants that are not done yet. @throws Heartbeat.Lost @throws Heartbeat.Stopped */
    void over(List<Tenant> tenants) {
        if (reached.tenant() == 0) {
            estimate(tenants);
        }
        List<Tenant> left = tenants.stream()
                .filter(tenant -> tenant.id().value() > reached.tenant())
                .sorted(Comparator.comparingLong(tenant -> tenant.id().value()))
                .toList();
        int waiting = left.size();
        for (Tenant tenant : left) {
            try {
                compare(tenant, linesMax(waiting--));
            } catch (TenantOutOfService e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Back-test {0} leaves out a tenant: {1}",
                        assignment.id(),
                        e.getMessage());
                end(reached.skipping(tenant.id()), sql -> LineRows.dropAfter(sql, assignment.id(), reached.lines()));
            }
        }
    }

    /** What is left of all lines is shared among the tenants that are left. */
    private int linesMax(int tenantsLeft) {
        int share = (LINES_MAX - reached.lines()) / tenantsLeft;
        return Math.max(1, Math.min(share, TenantTotals.LINES_MAX));
    }

    private void estimate(List<Tenant> tenants) {
        long messages = 0;
        for (Tenant tenant : tenants) {
            heartbeat.check(0);
            try {
                messages += traffic.count(tenant);
            } catch (TenantOutOfService e) {
                LOG.log(System.Logger.Level.DEBUG, "A tenant cannot be counted: {0}", e.getMessage());
            }
        }
        long estimated = messages;
        heartbeat.store(0, sql -> Claims.estimated(sql, assignment, estimated));
    }

    private void compare(Tenant tenant, int linesMax) {
        TenantTraffic portions = traffic.of(tenant);
        TenantTotals totals = new TenantTotals(linesMax);
        Deque<Waiting> waiting = new ArrayDeque<>();
        long done = reached.messages();
        long storedNanos = System.nanoTime();
        boolean isRead = false;
        try {
            while (!isRead || !waiting.isEmpty()) {
                heartbeat.check(done);
                isRead = isRead || readAhead(portions, waiting);
                done += add(waiting, totals);
                if (System.nanoTime() - storedNanos >= STORED_EVERY_NANOS) {
                    storedNanos = System.nanoTime();
                    heartbeat.store(done, sql -> store(sql, tenant, totals));
                    totals.markStored();
                }
            }
        } finally {
            waiting.forEach(one -> one.differences().cancel(true));
        }
        Assignment.Reached next = reached.after(tenant.id(), totals.lines().size(), done - reached.messages());
        end(next, sql -> store(sql, tenant, totals));
    }

    /** @return whether the last portion was read */
    private boolean readAhead(TenantTraffic portions, Deque<Waiting> waiting) {
        while (waiting.size() < pace.portionsMax()) {
            long sinceNanos = System.nanoTime();
            Portion portion = portions.next();
            if (portion == null) {
                return true;
            }
            Future<List<Difference>> differences =
                    evaluators.submit(() -> portion.comparison().get());
            waiting.add(new Waiting(portion.messages(), differences, sinceNanos));
        }
        return false;
    }

    /** Adds up what the first that waits found. @return its messages */
    private int add(Deque<Waiting> waiting, TenantTotals totals) {
        Waiting first = waiting.poll();
        if (first == null) {
            return 0;
        }
        totals.add(found(first));
        pace.rest(System.nanoTime() - first.sinceNanos());
        return first.messages();
    }

    private static List<Difference> found(Waiting waiting) {
        try {
            return waiting.differences().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Heartbeat.Stopped();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A message cannot be compared.", e.getCause());
        }
    }

    private void store(Sql sql, Tenant tenant, TenantTotals totals) {
        LineRows.store(sql, assignment.id(), tenant.id(), reached.lines(), totals);
    }

    private void end(Assignment.Reached next, Consumer<Sql> lines) {
        heartbeat.store(next.messages(), sql -> {
            lines.accept(sql);
            Claims.reached(sql, assignment, next);
        });
        reached = next;
    }
}
