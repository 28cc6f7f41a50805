package org.gatehouse.reseller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.credit.Credits;
import org.gatehouse.transaction.Database;
import org.gatehouse.transaction.TenantOutOfService;
import org.jspecify.annotations.Nullable;

/** Puts together what control and the tenant's own database know of a tenant. */
@ApplicationScoped
public class TenantViews {

    private static final String SENDERS = "SELECT name FROM sender WHERE approved = 1 ORDER BY name";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantDirectory directory;

    private record Own(
            Credits.Account account,
            List<String> senders,
            @Nullable String fault) {}

    /** The view as of now; a tenant that is out of service does not keep the others from being seen. */
    public TenantView of(Tenant tenant) {
        Own own = own(tenant);
        return new TenantView(
                tenant.id(),
                tenant.name(),
                tenant.parent() == null ? null : directory.get(tenant.parent()).name(),
                tenant.kind(),
                tenant.language(),
                tenant.zone().getId(),
                tenant.createdAt(),
                own.account.balance(),
                own.account.available(),
                own.senders,
                own.fault);
    }

    private Own own(Tenant tenant) {
        try {
            return database.tenant(
                    tenant.id(),
                    sql -> new Own(Credits.account(sql), sql.list(SENDERS, row -> row.getString(1)), null));
        } catch (TenantOutOfService e) {
            return new Own(new Credits.Account(0, 0, 0, 0), List.of(), e.getMessage());
        }
    }
}
