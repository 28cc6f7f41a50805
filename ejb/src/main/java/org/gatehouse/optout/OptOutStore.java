package org.gatehouse.optout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.binding.TransactionTenant;
import org.gatehouse.transaction.Repeated;

/** The opt-outs of one tenant, one transaction a call. */
@Stateless
@PermitAll
@Repeated
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OptOutStore {

    private static final String BEFORE = "SELECT o FROM OptOutRecord o WHERE o.id < :before";
    private static final String NEWEST_FIRST = " ORDER BY o.id DESC";

    @PersistenceContext(unitName = "tenant")
    @SuppressWarnings("NullAway.Init")
    private EntityManager entities;

    /** Newest first. {@code phone}: of this person only. */
    public List<OptOutRecord> list(TenantId tenant, OptionalLong phone, long before, int limit) {
        TransactionTenant.bind(tenant);
        TypedQuery<OptOutRecord> query = phone.isPresent()
                ? query(BEFORE + " AND o.phone = :phone" + NEWEST_FIRST)
                : query(BEFORE + NEWEST_FIRST);
        phone.ifPresent(digits -> query.setParameter("phone", digits));
        return query.setParameter("before", before).setMaxResults(limit).getResultList();
    }

    /** The wish of a person that concerns all the tenant sends. */
    public Optional<OptOutRecord> find(TenantId tenant, long phone) {
        TransactionTenant.bind(tenant);
        return query("SELECT o FROM OptOutRecord o WHERE o.phone = :phone AND o.brand = ''")
                .setParameter("phone", phone)
                .getResultStream()
                .findFirst();
    }

    /** Stores a new wish. @throws jakarta.persistence.PersistenceException for a duplicate key, when there is one */
    public OptOutRecord add(TenantId tenant, OptOutRecord wish) {
        TransactionTenant.bind(tenant);
        entities.persist(wish);
        entities.flush();
        return wish;
    }

    /** Takes a wish back. @return whether there was one */
    public boolean delete(TenantId tenant, long id) {
        TransactionTenant.bind(tenant);
        OptOutRecord wish = entities.find(OptOutRecord.class, id);
        if (wish == null) {
            return false;
        }
        entities.remove(wish);
        entities.flush();
        return true;
    }

    private TypedQuery<OptOutRecord> query(String text) {
        return entities.createQuery(text, OptOutRecord.class);
    }
}
