package org.gatehouse.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.migration.Databases;
import org.gatehouse.tenant.migration.StartFault;
import org.jspecify.annotations.Nullable;

/**
 * Brings a tenant's database to the schema of this version before it is first used. Where that fails, the tenant alone
 * is out of service: control keeps the fault, and another try is made a minute later at the earliest.
 */
@ApplicationScoped
public class TenantSchemas {

    private static final System.Logger LOG = System.getLogger(TenantSchemas.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
    private static final int FAULT_LENGTH_MAX = 500;

    private final Set<TenantId> current = ConcurrentHashMap.newKeySet();
    private final Map<TenantId, Failure> failures = new ConcurrentHashMap<>();
    private final Map<TenantId, Object> locks = new ConcurrentHashMap<>();

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Transactions transactions;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Databases databases;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    private record Failure(String reason, Instant retryAt) {}

    /** Returns when the tenant's database can be used. @throws TenantOutOfService when it cannot */
    public void require(TenantId tenant) {
        if (current.contains(tenant)) {
            return;
        }
        synchronized (locks.computeIfAbsent(tenant, id -> new Object())) {
            if (!current.contains(tenant)) {
                refuseFailed(tenant);
                open(tenant);
                current.add(tenant);
            }
        }
    }

    private void refuseFailed(TenantId tenant) {
        Failure failure = failures.get(tenant);
        if (failure != null && clock.instant().isBefore(failure.retryAt)) {
            throw new TenantOutOfService(tenant, failure.reason);
        }
    }

    private void open(TenantId tenant) {
        int version = versionOf(tenant)
                .orElseThrow(() -> new IllegalArgumentException("There is no tenant (%s).".formatted(tenant)));
        if (version > Databases.TENANT_SCHEMA) {
            throw new TenantOutOfService(
                    tenant,
                    "its schema (%d) is newer than this version knows (%d)."
                            .formatted(version, Databases.TENANT_SCHEMA));
        }
        if (version < Databases.TENANT_SCHEMA) {
            migrate(tenant);
        }
    }

    private void migrate(TenantId tenant) {
        try {
            databases.openTenant(tenant);
            record(tenant, Databases.TENANT_SCHEMA, null);
            failures.remove(tenant);
        } catch (StartFault e) {
            LOG.log(System.Logger.Level.ERROR, "Tenant (" + tenant + ") is out of service.", e);
            String reason = String.valueOf(e.getMessage());
            failures.put(tenant, new Failure(reason, clock.instant().plus(RETRY_AFTER)));
            record(tenant, null, reason);
            throw new TenantOutOfService(tenant, reason);
        }
    }

    private Optional<Integer> versionOf(TenantId tenant) {
        return transactions.control(sql ->
                sql.first("SELECT schema_version FROM tenant WHERE id = ?", row -> row.getInt(1), tenant.value()));
    }

    private void record(TenantId tenant, @Nullable Integer version, @Nullable String fault) {
        String kept = fault == null ? null : fault.substring(0, Math.min(fault.length(), FAULT_LENGTH_MAX));
        transactions.control(sql -> sql.update(
                "UPDATE tenant SET schema_version = COALESCE(?, schema_version), fault = ? WHERE id = ?",
                version,
                kept,
                tenant.value()));
    }
}
