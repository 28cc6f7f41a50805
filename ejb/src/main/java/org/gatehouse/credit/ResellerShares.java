package org.gatehouse.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.credit.SharedRefunds.Range;
import org.gatehouse.credit.SharedRefunds.Share;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.transaction.Database;

/**
 * Carries what refunds cost a reseller from its customers' ledgers into its own (architecture, section 4: a reseller is
 * only more generous and at its own cost). Who settled messages says so afterwards and the worker follows within
 * seconds; what a crash kept it from is found when the tenant's rows are looked over, within six hours.
 */
@ApplicationScoped
public class ResellerShares {

    private static final System.Logger LOG = System.getLogger(ResellerShares.class.getName());

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantDirectory tenants;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();

    /** Messages of a tenant were settled under these rulebooks. */
    public void settled(TenantId tenant, Rulebooks rulebooks) {
        if (rulebooks.mayShareRefunds()) {
            lookAt(tenant);
        }
    }

    /** The next step looks whether there is something to carry. */
    public void lookAt(TenantId tenant) {
        waiting.add(tenant);
    }

    /** Carries what was settled since the last step. What fails waits until its tenant is looked at again. */
    public void step() {
        List<TenantId> now = List.copyOf(waiting);
        now.forEach(waiting::remove);
        for (TenantId tenant : now) {
            try {
                carry(tenant);
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Tenant %s: what its reseller bears of refunds is booked later.".formatted(tenant),
                        e);
            }
        }
    }

    private void carry(TenantId customer) {
        Optional<Tenant> reseller = tenants.ancestors(customer).stream()
                .map(tenants::get)
                .filter(tenant -> tenant.kind() == TenantKind.RESELLER)
                .findFirst();
        if (reseller.isPresent()) {
            database.tenant(customer, SharedRefunds::next)
                    .ifPresent(range -> carry(customer, range, reseller.get().id()));
        }
    }

    /** Looks again afterwards: a range that a crash left does not reach to the last entry. */
    private void carry(TenantId customer, Range range, TenantId reseller) {
        for (Share share : database.tenant(customer, sql -> SharedRefunds.of(sql, range))) {
            database.inTenant(reseller, sql -> ResellerDebt.book(sql, customer, share, clock.instant()));
        }
        database.inTenant(customer, sql -> SharedRefunds.leave(sql, range));
        lookAt(customer);
    }
}
