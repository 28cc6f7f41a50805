package org.gatehouse.web.tenancy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.gatehouse.account.UserAccount;
import org.gatehouse.optout.OptOutRecord;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.binding.BoundConnections;
import org.gatehouse.tenant.binding.TransactionTenant;
import org.jspecify.annotations.Nullable;

/** Does within one transaction what a boundary does, and what none may do. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TenantProbe {

    static final String PLACE = "SELECT CONCAT(COALESCE(CURRENT_ROLE(), 'NONE'), ' ', DATABASE())";

    @PersistenceContext(unitName = "tenant")
    @SuppressWarnings("NullAway.Init")
    private EntityManager ofTenant;

    @PersistenceContext(unitName = "control")
    @SuppressWarnings("NullAway.Init")
    private EntityManager ofControl;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private BoundConnections connections;

    public @Nullable OptOutRecord find(TenantId tenant, long id) {
        TransactionTenant.bind(tenant);
        return ofTenant.find(OptOutRecord.class, id);
    }

    public @Nullable OptOutRecord findUnbound(long id) {
        return ofTenant.find(OptOutRecord.class, id);
    }

    public List<?> ask(TenantId tenant, String sql) {
        TransactionTenant.bind(tenant);
        return ofTenant.createNativeQuery(sql).getResultList();
    }

    public void persistAndFail(TenantId tenant, OptOutRecord wish) {
        TransactionTenant.bind(tenant);
        ofTenant.persist(wish);
        ofTenant.flush();
        throw new IllegalStateException("after the flush");
    }

    /** Whether an entity outlives the transaction that read it. */
    public boolean isInSharedCache(TenantId tenant, long id) {
        TransactionTenant.bind(tenant);
        ofTenant.find(OptOutRecord.class, id);
        return ofTenant.getEntityManagerFactory().getCache().contains(OptOutRecord.class, id);
    }

    public void bothTenants(TenantId one, TenantId other) {
        connections.inTenant(one, sql -> sql.number("SELECT 1"));
        connections.inTenant(other, sql -> sql.number("SELECT 1"));
    }

    public void tenantThenControl(TenantId tenant) {
        connections.inTenant(tenant, sql -> sql.number("SELECT 1"));
        connections.inControl(sql -> sql.number("SELECT 1"));
    }

    public void entitiesOfTenantThenOfControl(TenantId tenant) {
        find(tenant, 1);
        ofControl.find(UserAccount.class, 1L);
    }

    public void entitiesOfControlThenOfTenant() {
        TransactionTenant.bindControl();
        ofControl.find(UserAccount.class, 1L);
        ofTenant.find(OptOutRecord.class, 1L);
    }

    public String placeByJdbcAfterJpa(TenantId tenant) {
        find(tenant, 1);
        return connections.tenant(
                tenant, sql -> sql.first(PLACE, row -> row.getString(1)).orElseThrow());
    }
}
