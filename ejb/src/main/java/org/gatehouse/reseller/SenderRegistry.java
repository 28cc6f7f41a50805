package org.gatehouse.reseller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;
import org.gatehouse.transaction.TenantSchemas;

/**
 * Registers a tenant's senders: by keyed hash in control, so that a reply finds its brand, and by name with the tenant.
 */
@ApplicationScoped
public class SenderRegistry {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantSchemas schemas;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Senders senders;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Secrets secrets;

    /** Approves a sender for all countries and both categories; once more changes nothing. */
    public void approve(TenantId tenant, SenderName name) {
        database.inControl(sql -> sql.update(
                "INSERT INTO sender_owner (sender_hmac, tenant_id) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE tenant_id = VALUES(tenant_id)",
                secrets.senderHash(name.text()),
                tenant.value()));
        schemas.require(tenant);
        senders.approve(tenant, name);
    }
}
