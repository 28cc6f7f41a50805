package org.gatehouse.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.binding.TransactionTenant;
import org.gatehouse.transaction.Repeated;

/** Makes tenants in control, one transaction a call. */
@Stateless
@PermitAll
@Repeated
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TenantRecords {

    @PersistenceContext(unitName = "control")
    @SuppressWarnings("NullAway.Init")
    private EntityManager entities;

    /**
     * Stores a new tenant. @throws jakarta.persistence.PersistenceException for a duplicate key, when the name is taken
     */
    public TenantId add(TenantRecord tenant) {
        TransactionTenant.bindControl();
        entities.persist(tenant);
        entities.flush();
        return tenant.id();
    }
}
