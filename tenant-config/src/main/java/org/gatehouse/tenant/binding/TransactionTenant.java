package org.gatehouse.tenant.binding;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.gatehouse.tenant.TenantId;

/** Whose data the running transaction is about: one tenant's, or control. There is no default; unset is an error. */
public final class TransactionTenant {

    private static final String RESOURCE = TransactionTenant.class.getName();
    private static final String CONTROL = "control";

    private TransactionTenant() {}

    /** Binds the running transaction to a tenant; the same tenant again is no change. */
    public static void bind(TenantId tenant) {
        put(tenant);
    }

    /** Binds the running transaction to control. */
    public static void bindControl() {
        put(CONTROL);
    }

    /** The tenant of the running transaction. @throws IllegalStateException when none is bound */
    public static TenantId current() {
        if (registry().getTransactionStatus() == Status.STATUS_ACTIVE
                && registry().getResource(RESOURCE) instanceof TenantId tenant) {
            return tenant;
        }
        throw new IllegalStateException("No tenant is bound to this transaction.");
    }

    static boolean isActive() {
        return registry().getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    private static void put(Object owner) {
        TransactionSynchronizationRegistry registry = registry();
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("No transaction is active: (%s) cannot be bound.".formatted(owner));
        }
        Optional.ofNullable(registry.getResource(RESOURCE))
                .filter(bound -> !bound.equals(owner))
                .ifPresent(bound -> {
                    throw new IllegalStateException(
                            "The transaction is bound to (%s); (%s) needs one of its own.".formatted(bound, owner));
                });
        registry.putResource(RESOURCE, owner);
    }

    @SuppressWarnings("BanJNDI") // a constant name of the platform
    private static TransactionSynchronizationRegistry registry() {
        try {
            return InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        } catch (NamingException e) {
            throw new IllegalStateException("The server offers no transaction registry.", e);
        }
    }
}
