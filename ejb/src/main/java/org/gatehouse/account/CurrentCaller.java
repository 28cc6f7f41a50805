package org.gatehouse.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import org.gatehouse.answer.NotFound;
import org.gatehouse.tenant.TenantId;

/** Who makes the present call, and on which tenants they may act. Asked by every boundary. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CurrentCaller {

    private SecurityContext security;
    private TenantDirectory directory;

    /** For the container's proxy. */
    protected CurrentCaller() {}

    @Inject
    public CurrentCaller(SecurityContext security, TenantDirectory directory) {
        this.security = security;
        this.directory = directory;
    }

    /** The caller. @throws IllegalStateException when nobody signed in, or a timer calls */
    public Caller caller() {
        return security.getPrincipalsByType(CallerPrincipal.class).stream()
                .map(CallerPrincipal::caller)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This call has no caller."));
    }

    /**
     * Passes when the tenant is the caller's own; for the operator also when it is any, for a reseller when it is one
     * of its customers.
     *
     * @throws NotFound otherwise, and for a tenant that does not exist
     */
    public void mayAct(TenantId tenant) {
        Caller caller = caller();
        if (!tenant.equals(caller.tenant()) && !isInBranch(tenant, caller)) {
            throw new NotFound("tenant " + tenant);
        }
    }

    /** The tenant of that name. @throws NotFound when there is none on which the caller may act */
    public Tenant tenant(String name) {
        Tenant tenant = directory.find(name).orElseThrow(() -> new NotFound("tenant"));
        mayAct(tenant.id());
        return tenant;
    }

    private boolean isInBranch(TenantId tenant, Caller caller) {
        return directory.find(tenant).isPresent()
                && switch (caller.role()) {
                    case OPERATOR -> true;
                    case RESELLER -> directory.ancestors(tenant).contains(caller.tenant());
                    case COMPLIANCE, CUSTOMER, VIEWER -> false;
                };
    }
}
