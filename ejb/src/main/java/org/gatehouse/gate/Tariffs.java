package org.gatehouse.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.message.Tariff;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;

/** How each tenant is charged and settled right now. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Tariffs {

    @Inject
    private TenantDirectory tenants;

    @Inject
    private RulesInForce rules;

    public Tariff of(TenantId id) {
        Tenant tenant = tenants.get(id);
        Settings settings = tenants.settings(id);
        Rulebooks rulebooks = rules.current();
        return new Tariff(
                tenant.chargingMode(),
                Tariff.LateResult.valueOf(settings.text(Setting.LATE_RESULT)),
                settings.duration(Setting.DLR_WAIT_SECONDS),
                reason -> rulebooks.refund(reason, tenant.chargingMode()));
    }
}
