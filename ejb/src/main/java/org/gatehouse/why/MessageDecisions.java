package org.gatehouse.why;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.account.Tenant;
import org.gatehouse.answer.NotFound;
import org.gatehouse.gate.PastDecision;
import org.gatehouse.gate.PastDecisions;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.MessageId;
import org.gatehouse.transaction.Database;

/**
 * The boundary on which one message is asked about: why it stands where it stands. Who sent it reads reason and advice,
 * and so does the reseller; compliance and operator see rules, facts and what comes of asking again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class MessageDecisions {

    @Inject
    private MessageAccess access;

    @Inject
    private PastDecisions decisions;

    @Inject
    private ToldDecisions told;

    @Inject
    private Database database;

    /**
     * The decision on one message. That compliance looks at it is kept in the audit trail.
     *
     * @throws NotFound when there is no such message, or it is not the caller's to see
     */
    @RolesAllowed({COMPLIANCE, OPERATOR, RESELLER, CUSTOMER, VIEWER})
    public MessageDecision of(MessageId id, Locale locale) {
        Tenant owner = access.owner(id);
        Optional<Instant> expiredAt = decisions.detailExpiredAt(id.campaign());
        MessageDecision decision = expiredAt.isPresent()
                ? expired(id, owner, expiredAt.get())
                : told.of(id, find(id), locale, access.hasInsight(), access.seesPerson());
        access.looked(id);
        return decision;
    }

    private PastDecision find(MessageId id) {
        return decisions.find(id).orElseThrow(() -> new NotFound("message"));
    }

    /** Every row of an upload may have been a message; which were is no longer known. */
    private MessageDecision expired(MessageId id, Tenant owner, Instant at) {
        return database.tenant(
                        owner.id(), sql -> CampaignRows.find(sql, id.campaign().number()))
                .filter(campaign -> id.row() <= campaign.rowCount())
                .map(campaign -> MessageDecision.expired(id, owner.name(), campaign.name(), at))
                .orElseThrow(() -> new NotFound("message"));
    }
}
