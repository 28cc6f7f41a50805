package org.gatehouse.credit;

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
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** The boundary of credit: the account, its entries, top-ups. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Credits {

    /** In credits; balance = reserved + available. */
    public record Account(long balance, long reserved, long available) {}

    /** One entry of the ledger; {@code amount} is positive, its direction lies in the kind. */
    public record Entry(
            String id,
            Instant at,
            EntryKind kind,
            long amount,
            @Nullable String campaignId,
            @Nullable String rule,
            long balanceAfter) {}

    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Account account(TenantId tenant) {
        throw new IllegalStateException();
    }

    /** Newest first. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<Entry> entries(TenantId tenant, @Nullable String cursor, int limit) {
        throw new IllegalStateException();
    }
}
