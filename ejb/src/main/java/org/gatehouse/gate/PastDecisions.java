package org.gatehouse.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/**
 * Reads what was decided about single messages, as long as their detail is kept (architecture, section 4). Nothing of
 * today counts: neither the rules in force nor senders, settings, opt-outs or intercepts.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PastDecisions {

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private RulesInForce rules;

    /** Empty when there is no such message, or its detail has expired. */
    public Optional<PastDecision> find(MessageId id) {
        Tenant tenant = tenants.find(id.campaign().tenant()).orElse(null);
        if (tenant == null || detailExpiredAt(id.campaign()).isPresent()) {
            return Optional.empty();
        }
        return database.tenant(
                        tenant.id(),
                        sql -> StoredDecision.find(sql, id.campaign().number(), id.row()))
                .map(stored -> opened(tenant, stored));
    }

    private PastDecision opened(Tenant tenant, StoredDecision stored) {
        Decisions.Decision decision = stored.decision().orElse(null);
        if (decision == null) {
            return new PastDecision(tenant, stored.campaign(), stored.message(), null, null, null);
        }
        Rulebooks rulebooks = rules.of(decision.versions());
        Question question = database.tenant(tenant.id(), sql -> stored.question(sql, tenant, decision, rulebooks))
                .orElse(null);
        return new PastDecision(tenant, stored.campaign(), stored.message(), decision, rulebooks, question);
    }

    /** Since when the messages of a campaign are no longer kept; empty while they are, and for no campaign. */
    public Optional<Instant> detailExpiredAt(CampaignId id) {
        return tenants.find(id.tenant())
                .flatMap(tenant -> database.tenant(
                        tenant.id(),
                        sql -> sql.first(
                                "SELECT detail_expired_at FROM campaign WHERE id = ? AND detail_expired_at IS NOT NULL",
                                row -> Sql.time(row, "detail_expired_at"),
                                id.number())));
    }
}
