package org.gatehouse.report;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Locale;
import java.util.function.Consumer;
import org.gatehouse.answer.Page;
import org.gatehouse.message.CampaignId;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** The boundary of single messages: pages of them, rejected rows, and exports that stream (E1, E4, S6, Y7). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageReports {

    /** Messages of one campaign by row, or of the last 30 days newest campaign first. {@code limit} 1 to 1000. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<MessageView> messages(
            TenantId tenant, MessageFilter filter, @Nullable String cursor, int limit, Locale locale) {
        throw new IllegalStateException();
    }

    /** Calls {@code each} for every message that fits, batch by batch, holding no more than one batch in memory. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public void export(TenantId tenant, MessageFilter filter, Locale locale, Consumer<MessageView> each) {
        throw new IllegalStateException();
    }

    /** Rows of the upload that became no message, by row. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<RejectedRow> rejected(TenantId tenant, CampaignId campaign, @Nullable String cursor, int limit) {
        throw new IllegalStateException();
    }
}
