package org.gatehouse.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.gatehouse.account.Tenant;
import org.gatehouse.gate.Decisions;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.transaction.Database;

/**
 * What each kind of rulebook has to say about stored traffic, and where that lies.
 *
 * @param limitsOf the frequency limits that were in force with some versions, as decisions name them
 * @param carrierOf the name of a carrier by its number
 * @param phoneHash how control knows a number
 */
record Traffic(
        Database database,
        Function<String, List<FrequencyLimit>> limitsOf,
        IntFunction<String> carrierOf,
        LongFunction<byte[]> phoneHash) {

    /** The traffic of a period, compared for each tenant with its own rulebooks. */
    TrafficSource in(Period period, RulebookKind kind, Function<Tenant, Comparison> comparisonOf) {
        return new TrafficSource() {
            @Override
            public long count(Tenant tenant) {
                return Traffic.this.count(tenant, period, kind);
            }

            @Override
            public TenantTraffic of(Tenant tenant) {
                return Traffic.this.of(tenant, period, comparisonOf.apply(tenant));
            }
        };
    }

    private long count(Tenant tenant, Period period, RulebookKind kind) {
        return database.reading(
                tenant.id(),
                sql -> kind == RulebookKind.REPLY
                        ? ReplyTraffic.count(sql, period)
                        : CampaignTraffic.count(sql, period));
    }

    TenantTraffic of(Tenant tenant, Period period, Comparison comparison) {
        if (comparison.kind() == RulebookKind.REPLY) {
            return new ReplyTraffic(database, tenant.id(), period, comparison);
        }
        return new CampaignTraffic(
                database, tenant.id(), period, campaign -> portions(tenant, period, comparison, campaign));
    }

    private Portions portions(Tenant tenant, Period period, Comparison comparison, Campaign campaign) {
        return switch (comparison.kind()) {
            case CONTENT, FREQUENCY -> gate(tenant, period, comparison, campaign, Hindsights.AS_SEEN);
            case FAILURE -> results(tenant, period, campaign, new FailureJudge(comparison, carrierOf));
            case REFUND -> results(tenant, period, campaign, new RefundJudge(comparison));
            case INTERCEPT -> intercepts(tenant, period, comparison, campaign);
            case REPLY -> throw new IllegalArgumentException("Replies belong to no campaign.");
        };
    }

    private Portions gate(
            Tenant tenant, Period period, Comparison comparison, Campaign campaign, Hindsights hindsights) {
        Map<Integer, Decisions.Decision> decisions =
                database.reading(tenant.id(), sql -> Decisions.all(sql, campaign.number()));
        PastCampaign past = PastCampaign.of(tenant, campaign, decisions, comparison, limitsOf);
        return new GatePortions(database, tenant.id(), period, past, hindsights);
    }

    private Portions results(Tenant tenant, Period period, Campaign campaign, ResultPortions.Judge judge) {
        return new ResultPortions(database, tenant.id(), period, campaign, judge);
    }

    /** What failures leave on the lists, and whom the lists would have kept from going. */
    private Portions intercepts(Tenant tenant, Period period, Comparison comparison, Campaign campaign) {
        ListedFailures failures = new ListedFailures(database, tenant.id(), phoneHash);
        Hindsights lists = new InterceptHindsights(comparison, failures, TextHash.of(campaign.text()));
        Portions blocked = gate(tenant, period, comparison, campaign, lists);
        Portions listed = results(tenant, period, campaign, new InterceptJudge(comparison));
        return (first, last) -> {
            Portion one = blocked.read(first, last);
            Portion other = listed.read(first, last);
            return new Portion(one.messages(), joined(one.comparison(), other.comparison()));
        };
    }

    private static Supplier<List<Difference>> joined(Supplier<List<Difference>> one, Supplier<List<Difference>> other) {
        return () -> {
            List<Difference> differences = new ArrayList<>(one.get());
            differences.addAll(other.get());
            return differences;
        };
    }
}
