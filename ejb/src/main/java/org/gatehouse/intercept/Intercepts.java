package org.gatehouse.intercept;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import org.gatehouse.answer.Page;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** The boundary of the intercept list: what this tenant's messages originated (E5–E9). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Intercepts {

    /**
     * {@code from} inclusive, {@code until} exclusive; equal for records that never block. Scope GLOBAL, LOCAL or NONE.
     */
    public record Entry(
            String id,
            String phone,
            Instant from,
            Instant until,
            Reason reason,
            @Nullable String carrierCode,
            String scope,
            boolean deletable,
            @Nullable String campaignId) {}

    /** Newest first. */
    @RolesAllowed({CUSTOMER, VIEWER})
    public Page<Entry> list(TenantId tenant, @Nullable String phone, @Nullable String cursor, int limit) {
        throw new IllegalStateException();
    }

    /**
     * Deletes a record this tenant originated; a global one is lifted for everybody. @throws
     * org.gatehouse.answer.NotFound
     */
    @RolesAllowed(CUSTOMER)
    public void delete(TenantId tenant, String id) {
        throw new IllegalStateException();
    }
}
