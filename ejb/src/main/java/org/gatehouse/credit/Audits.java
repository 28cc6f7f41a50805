package org.gatehouse.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.answer.Conflict;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;

/** Runs the auditor for a tenant, one audit of a tenant at a time. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class Audits {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private final Set<TenantId> running = ConcurrentHashMap.newKeySet();

    /** @throws Conflict while an audit of this tenant is under way on this node */
    Credits.Audit run(TenantId tenant) {
        if (!running.add(tenant)) {
            throw new Conflict("audit.running", tenant.toString());
        }
        try {
            Instant asOf = clock.instant();
            List<Difference> differences = new Auditor(work -> database.inTenant(tenant, work)).audit();
            return new Credits.Audit(
                    asOf,
                    differences.stream()
                            .map(difference -> Credits.Finding.of(tenant, difference))
                            .toList());
        } finally {
            running.remove(tenant);
        }
    }
}
