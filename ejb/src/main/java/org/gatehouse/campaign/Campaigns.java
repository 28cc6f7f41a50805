package org.gatehouse.campaign;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Locale;
import org.gatehouse.answer.Page;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** The boundary of campaigns: submit, follow, cancel, and the work of compliance on what is held. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Campaigns {

    /**
     * Checks the draft, stores the upload durably and answers; admission goes on in the background (T1).
     *
     * @param idempotencyKey 1 to 255 characters, unique per tenant: the same key and content is the same campaign
     * @throws org.gatehouse.answer.InvalidInput naming each field that cannot be accepted; the key stays unused
     */
    @RolesAllowed({CUSTOMER})
    public Submission submit(TenantId tenant, String idempotencyKey, CampaignDraft draft, RecipientSource recipients) {
        throw new IllegalStateException();
    }

    /** The report of one campaign. @throws org.gatehouse.answer.NotFound when it is not this tenant's */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public CampaignReport report(TenantId tenant, CampaignId id, Locale locale) {
        throw new IllegalStateException();
    }

    /** Newest first; {@code limit} 1 to 1000. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<CampaignReport> list(TenantId tenant, @Nullable String cursor, int limit, Locale locale) {
        throw new IllegalStateException();
    }

    /** Withdraws what has not left: scheduled, held and queued messages and rows still being admitted. Idempotent. */
    @RolesAllowed({CUSTOMER})
    public CampaignReport cancel(TenantId tenant, CampaignId id, Locale locale) {
        throw new IllegalStateException();
    }

    /** Held campaigns of all tenants, oldest first. */
    @RolesAllowed(COMPLIANCE)
    public Page<HeldCampaign> held(@Nullable String cursor, int limit, Locale locale) {
        throw new IllegalStateException();
    }

    /** The report of a held campaign of any tenant. */
    @RolesAllowed(COMPLIANCE)
    public CampaignReport heldReport(CampaignId id, Locale locale) {
        throw new IllegalStateException();
    }

    /** Held messages of one campaign with text, rule and where the rule hit, for review. */
    @RolesAllowed(COMPLIANCE)
    public Page<HeldMessage> heldMessages(CampaignId id, @Nullable String cursor, int limit, Locale locale) {
        throw new IllegalStateException();
    }

    /**
     * Lets held messages go; the rules they were held by do not hold them again. @param messages empty: all held ones
     */
    @RolesAllowed(COMPLIANCE)
    public CampaignReport release(CampaignId id, String comment, List<MessageId> messages, Locale locale) {
        throw new IllegalStateException();
    }

    /**
     * Refuses held messages with CONTENT_NON_COMPLIANT; the customer sees the comment. @param comment 1 to 500
     * characters
     */
    @RolesAllowed(COMPLIANCE)
    public CampaignReport refuse(CampaignId id, String comment, List<MessageId> messages, Locale locale) {
        throw new IllegalStateException();
    }
}
