package org.gatehouse.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.policy.Layer;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;

/** What back-tests are about: the tenants under the draft's layer, and the rulebooks in force on this node. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class BacktestSubjects implements Lane.Subjects {

    private Database database;
    private TenantDirectory tenants;
    private RulesInForce rules;
    private Carriers carriers;
    private Secrets secrets;

    /** For the container's proxy. */
    protected BacktestSubjects() {}

    @Inject
    public BacktestSubjects(
            Database database, TenantDirectory tenants, RulesInForce rules, Carriers carriers, Secrets secrets) {
        this.database = database;
        this.tenants = tenants;
        this.rules = rules;
        this.carriers = carriers;
        this.secrets = secrets;
    }

    @Override
    public List<Tenant> tenants(Assignment assignment) {
        return tenants.branch(assignment.layer());
    }

    @Override
    public TrafficSource traffic(Assignment assignment) {
        TenantId layer = assignment.layer();
        if (!isComparable(assignment)) {
            rules.refresh(); // what another node approved a moment ago may not be here yet
            if (!isComparable(assignment)) {
                throw new Lane.VersionChanged();
            }
        }
        Rulebooks inForce = rules.of(layer);
        Comparisons comparisons =
                Comparisons.of(inForce, Layer.of(tenants.get(layer)).kind(), assignment.draft());
        Traffic traffic = new Traffic(
                database,
                rules::frequencyLimits,
                carrier -> carriers.byId(carrier).map(CarrierRoute::name).orElse(""),
                secrets::phoneHash);
        return traffic.in(assignment.period(), assignment.kind(), tenant -> comparisons.of(rules.of(tenant.id())));
    }

    private boolean isComparable(Assignment assignment) {
        return Comparisons.versionInForce(rules.of(assignment.layer()), assignment.draft())
                == assignment.comparedVersion();
    }
}
