package org.gatehouse.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.account.Caller;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.audit.Audit;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.TenantOutOfService;

/** Examples as the present caller may see them; a look at another tenant's texts is kept in the audit trail. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ExampleViews {

    private CurrentCaller current;
    private TenantDirectory tenants;
    private ExampleTexts texts;
    private Audit audit;

    /** For the container's proxy. */
    protected ExampleViews() {}

    @Inject
    public ExampleViews(CurrentCaller current, TenantDirectory tenants, ExampleTexts texts, Audit audit) {
        this.current = current;
        this.tenants = tenants;
        this.texts = texts;
        this.audit = audit;
    }

    /** In the order given. */
    List<BacktestExample> of(BacktestId id, List<ExampleRows.Stored> examples) {
        Map<TenantId, List<Place>> byTenant = new LinkedHashMap<>();
        examples.forEach(example -> byTenant.computeIfAbsent(example.tenant(), tenant -> new ArrayList<>())
                .add(example.place()));
        Map<TenantId, Map<Place, ExampleTexts.Shown>> shown = new HashMap<>();
        byTenant.forEach((tenant, places) -> shown.put(tenant, texts(id, tenant, places)));
        return examples.stream()
                .map(example -> example(example, shown.getOrDefault(example.tenant(), Map.of())))
                .toList();
    }

    private Map<Place, ExampleTexts.Shown> texts(BacktestId id, TenantId tenant, List<Place> places) {
        Caller caller = current.caller();
        if (!Rights.reaches(caller, tenants.ancestors(tenant))) {
            return Map.of();
        }
        if (!tenant.equals(caller.tenant())) {
            audit.record(new Audit.Entry(
                    caller.login(), tenant, "backtest.texts-read", id.toString(), places.size() + " examples"));
        }
        try {
            return texts.of(tenant, places);
        } catch (TenantOutOfService e) {
            return Map.of();
        }
    }

    private BacktestExample example(ExampleRows.Stored stored, Map<Place, ExampleTexts.Shown> shown) {
        Place place = stored.place();
        ExampleTexts.Shown known = shown.get(place);
        return new BacktestExample(
                stored.at().line(),
                tenants.find(stored.tenant()).map(Tenant::name).orElse(""),
                place.isReply()
                        ? null
                        : new MessageId(new CampaignId(stored.tenant(), place.campaign()), (int) place.number())
                                .toString(),
                place.isReply() ? "reply-%012d".formatted(place.number()) : null,
                known == null ? null : known.phone(),
                known == null ? null : known.text());
    }
}
