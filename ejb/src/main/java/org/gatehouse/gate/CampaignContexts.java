package org.gatehouse.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.message.Campaign;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;

/** Prepares what the messages of a campaign have in common, with the rulebooks in force now. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CampaignContexts {

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private RulesInForce rules;

    public CampaignContext of(TenantId id, Campaign campaign) {
        Tenant tenant = tenants.get(id);
        CampaignFacts facts = database.tenant(id, sql -> SenderFacts.of(sql, tenant, campaign));
        return new CampaignContext(tenant, campaign, facts, rules.of(id));
    }
}
