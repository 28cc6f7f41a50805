package org.gatehouse.gate;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.NotFound;
import org.gatehouse.message.MessageId;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.transaction.Database;

/**
 * The boundary on which a decision is run again (architecture, section 4): for messages of any tenant, as long as their
 * detail is kept. Nothing of today counts: neither the rules in force nor senders, settings, opt-outs or intercepts.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class Reruns {

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private RulesInForce rules;

    /** Asks the rules of then with the facts of then. @throws NotFound when there is no such message */
    @RolesAllowed({COMPLIANCE, OPERATOR})
    public Rerun rerun(MessageId id) {
        Tenant tenant = tenants.find(id.campaign().tenant()).orElseThrow(() -> new NotFound("message"));
        StoredDecision stored = database.tenant(
                        tenant.id(),
                        sql -> StoredDecision.find(sql, id.campaign().number(), id.row()))
                .orElseThrow(() -> new NotFound("message"));
        Optional<Decisions.Decision> decision = stored.decision();
        if (decision.isEmpty()) {
            return new Rerun.NeverAsked();
        }
        Rulebooks rulebooks = rules.of(decision.get().versions());
        return database.tenant(tenant.id(), sql -> stored.again(sql, tenant, decision.get(), rulebooks));
    }
}
