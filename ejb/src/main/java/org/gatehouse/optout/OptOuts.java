package org.gatehouse.optout;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import org.gatehouse.answer.Page;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The boundary of opt-outs (E11, S11). A customer's own have scope TENANT, a reseller's RESELLER, the operator's
 * PLATFORM.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OptOuts {

    public record Entry(
            String id,
            String phone,
            OptOutScope scope,
            @Nullable String brand,
            String source,
            Instant at,
            @Nullable String evidence) {}

    /** Newest first. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<Entry> list(TenantId tenant, @Nullable String phone, @Nullable String cursor, int limit) {
        throw new IllegalStateException();
    }

    /** Records a wish; a person who already opted out stays so. @param source REPLY, API, PORTAL or IMPORT */
    @RolesAllowed({CUSTOMER, RESELLER, OPERATOR})
    public Entry add(TenantId tenant, String phone, @Nullable String evidence, String source) {
        throw new IllegalStateException();
    }

    /** Takes an opt-out back. @throws org.gatehouse.answer.NotFound */
    @RolesAllowed({CUSTOMER, RESELLER, OPERATOR})
    public void delete(TenantId tenant, String id) {
        throw new IllegalStateException();
    }
}
