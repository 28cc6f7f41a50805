package org.gatehouse.backtest;

import java.util.List;
import org.gatehouse.account.Caller;
import org.gatehouse.account.Role;
import org.gatehouse.tenant.TenantId;

/** Who sees what of a back-test. {@code ancestors} of a tenant are itself and those above it, up to the platform. */
final class Rights {

    private Rights() {}

    /** Whether a caller may read results of a layer: whoever may read its drafts. */
    static boolean mayRead(Caller caller, List<TenantId> ancestors) {
        return caller.role() == Role.OPERATOR || reaches(caller, ancestors);
    }

    /**
     * Whether a caller may start and cancel back-tests of a layer, as whoever may edit its drafts, and read the numbers
     * and texts of a tenant's messages: compliance of all, a reseller its own and its customers'.
     */
    static boolean reaches(Caller caller, List<TenantId> ancestors) {
        return caller.role() == Role.COMPLIANCE
                || (caller.role() == Role.RESELLER && ancestors.contains(caller.tenant()));
    }
}
