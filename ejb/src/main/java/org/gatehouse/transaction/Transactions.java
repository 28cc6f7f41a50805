package org.gatehouse.transaction;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Function;
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

    public <T> T control(Function<Sql, T> work) {
        return connections.control(work);
    }

    public <T> T tenant(TenantId tenant, Function<Sql, T> work) {
        return connections.tenant(tenant, work);
    }
}
