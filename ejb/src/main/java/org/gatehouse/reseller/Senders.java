package org.gatehouse.reseller;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.binding.TransactionTenant;
import org.gatehouse.transaction.Repeated;

/** The senders of one tenant, one transaction a call. */
@Stateless
@PermitAll
@Repeated
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Senders {

    @PersistenceContext(unitName = "tenant")
    @SuppressWarnings("NullAway.Init")
    private EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    /** Approves a sender; one that is there already stays as it is. */
    public void approve(TenantId tenant, SenderName name) {
        TransactionTenant.bind(tenant);
        if (entities.find(SenderRecord.class, name.text()) == null) {
            entities.persist(new SenderRecord(name, clock.instant()));
            entities.flush();
        }
    }
}
