package org.gatehouse.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import org.gatehouse.answer.Conflict;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.transaction.TenantSchemas;
import org.jspecify.annotations.Nullable;

/**
 * Makes tenants: the record in control first, then database and role. A crash between the two is made good at first
 * use.
 */
@ApplicationScoped
public class TenantRegistry {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantRecords records;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantSchemas schemas;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantDirectory directory;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    /** A tenant to be made; its fields are checked already. */
    public record NewTenantRecord(
            String name, TenantKind kind, @Nullable TenantId parent, String language, ZoneId zone) {}

    /** Makes a tenant that can be used at once. @throws Conflict when the name is taken */
    public Tenant add(NewTenantRecord asked) {
        try {
            TenantId id = records.add(new TenantRecord(
                    asked.name, asked.kind, asked.parent, asked.language, asked.zone, clock.instant()));
            directory.refresh();
            schemas.require(id);
            return directory.get(id);
        } catch (RuntimeException e) {
            if (DatabaseFault.saysDuplicateKey(e)) {
                throw new Conflict("name.taken", asked.name);
            }
            throw e;
        }
    }

    /** The tenant of that name, made when there is none. */
    public Tenant findOrAdd(NewTenantRecord asked) {
        Tenant tenant = directory.find(asked.name).orElseGet(() -> add(asked));
        schemas.require(tenant.id());
        return tenant;
    }
}
