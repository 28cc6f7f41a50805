package org.gatehouse.transaction;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.binding.BoundConnections;
import org.gatehouse.tenant.sql.Sql;

/** The EJB boundary around one transaction: commits when the work returns, rolls back when it throws. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Transactions {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private BoundConnections connections;

    /** The work says itself which database it is about. */
    public <T> T bound(Supplier<T> work) {
        return work.get();
    }

    public <T> T control(Function<Sql, T> work) {
        return connections.control(work);
    }

    public <T> T tenant(TenantId tenant, Function<Sql, T> work) {
        return connections.tenant(tenant, work);
    }
}
