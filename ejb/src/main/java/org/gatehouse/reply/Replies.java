package org.gatehouse.reply;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import org.gatehouse.answer.Page;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** The boundary of replies: what recipients wrote back, and what it was taken to mean (E10). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Replies {

    /** {@code meaning} is OPT_OUT, OPT_IN, OTHER or UNCLEAR. */
    public record Entry(
            String id,
            Instant at,
            String from,
            String to,
            String carrier,
            @Nullable String campaignId,
            String text,
            String meaning) {}

    public record Filter(
            @Nullable String phone,
            @Nullable String tag,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Newest first. */
    @RolesAllowed({CUSTOMER, VIEWER})
    public Page<Entry> list(TenantId tenant, Filter filter, @Nullable String cursor, int limit) {
        throw new IllegalStateException();
    }
}
