package org.gatehouse.transaction;

import jakarta.ejb.ApplicationException;
import org.gatehouse.tenant.TenantId;

/** This tenant's database cannot be used for now; the others can. The message says why. */
@ApplicationException(rollback = true)
public class TenantOutOfService extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TenantOutOfService(TenantId tenant, String reason) {
        super("Tenant (%s) is out of service: %s".formatted(tenant, reason));
    }
}
