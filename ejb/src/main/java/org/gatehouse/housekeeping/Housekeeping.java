package org.gatehouse.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.credit.ResellerShares;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.tenant.migration.Databases;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.Lease;
import org.gatehouse.work.Node;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;

/**
 * One run of the housekeeping: control, and then those tenants whose ticket is due. A tenant has a ticket while it has
 * rows that go when their time is over, and is looked at every six hours; tenants without one cost nothing.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Housekeeping {

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final Duration RUN = Duration.ofSeconds(20);
    private static final Duration VISIT = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration AFTER_FAULT = Duration.ofHours(1);
    private static final int TENANTS_SEEN = 100;

    @Inject
    private Database database;

    @Inject
    private Databases databases;

    @Inject
    private Tickets tickets;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private RulesInForce rules;

    @Inject
    private Node node;

    @Inject
    private ResellerShares shares;

    @Inject
    private Clock clock;

    /** Removes what is over, for at most 20 seconds; does nothing while another node does. */
    public void run(BooleanSupplier stopping) {
        if (!database.control(sql -> Lease.take(sql, "housekeeping", node.id(), LEASE))) {
            return;
        }
        Budget budget = new Budget(RUN, stopping);
        cleanControl(budget);
        TenantCleanup cleanup = new TenantCleanup(database, databases.partitions(), Ranges.STANDARD);
        List<Ticket> due = tickets.due(Ticket.Kind.REMOVE, 0, clock.instant(), TENANTS_SEEN);
        for (Ticket ticket : due) {
            if (budget.isSpent()) {
                return;
            }
            visit(cleanup, ticket, budget.share(VISIT));
        }
    }

    private void cleanControl(Budget budget) {
        for (OldRows rows : ControlLives.over(clock.instant())) {
            long count = rows.remove(old -> database.control(old::batch), budget);
            if (count > 0) {
                LOG.log(System.Logger.Level.INFO, "{0} {1} are over.", Long.toString(count), rows.what());
            }
        }
    }

    /** One tenant that cannot be cleaned does not keep the others waiting. */
    private void visit(TenantCleanup cleanup, Ticket ticket, Budget budget) {
        try {
            tenants.find(ticket.tenant())
                    .ifPresentOrElse(tenant -> visit(cleanup, ticket, tenant, budget), () -> tickets.close(ticket));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Tenant %s: to be cleaned later.".formatted(ticket.tenant()), e);
            tickets.postpone(ticket, clock.instant().plus(AFTER_FAULT));
        }
    }

    private void visit(TenantCleanup cleanup, Ticket ticket, Tenant tenant, Budget budget) {
        Instant now = clock.instant();
        shares.lookAt(tenant.id());
        switch (cleanup.visit(terms(tenant), now, budget)) {
            case UNFINISHED -> tickets.postpone(ticket, now);
            case LATER -> tickets.postpone(ticket, now.plus(Ticket.REMOVAL_EVERY));
            case NOTHING_LEFT -> close(cleanup, ticket, now);
        }
    }

    /** A campaign that came while the ticket was being closed is seen now; one that comes later opens it again. */
    private void close(TenantCleanup cleanup, Ticket ticket, Instant now) {
        tickets.close(ticket);
        if (cleanup.hasRows(ticket.tenant())) {
            tickets.open(List.of(ticket.at(now.plus(Ticket.REMOVAL_EVERY))));
        }
    }

    private TenantCleanup.Terms terms(Tenant tenant) {
        int days = tenants.settings(tenant.id()).number(Setting.DETAIL_RETENTION_DAYS);
        return new TenantCleanup.Terms(
                tenant.id(),
                Duration.ofDays(days),
                rules.frequencyLimits(tenant.id()).stream()
                        .map(FrequencyLimit::window)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO));
    }
}
