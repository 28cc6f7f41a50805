package org.gatehouse.reseller;

import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.gatehouse.account.Caller;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Role;
import org.gatehouse.account.SettingChange;
import org.gatehouse.account.SettingInForce;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The boundary of settings: the operator's are those of the platform and of every tenant, a reseller's its own and its
 * customers'. What concerns a campaign is fixed when the campaign is created ({@link org.gatehouse.message.Terms}); a
 * change reaches the campaigns created after it. Every method throws {@link NotFound} for a tenant outside the caller's
 * branch.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({OPERATOR, RESELLER})
@SuppressWarnings("NullAway.Init")
public class TenantSettings {

    @Inject
    private CurrentCaller current;

    @Inject
    private TenantDirectory directory;

    @Inject
    private Clock clock;

    /** Every setting in the order of {@link Setting}. */
    public List<SettingView> list(String tenantName) {
        Tenant tenant = current.tenant(tenantName);
        return directory.settingsInForce(tenant.id()).stream()
                .map(setting -> view(tenant, setting))
                .toList();
    }

    /** The latest changes of the tenant's own settings, newest first. */
    public List<SettingChange> history(String tenantName, int limit) {
        return directory.settingHistory(current.tenant(tenantName).id(), limit);
    }

    /**
     * Sets a value for the tenant and all below it that inherit; null lets it inherit again. The same value again
     * changes nothing.
     *
     * @param settingName a name of {@link Setting}
     * @throws NotFound when there is no such setting
     * @throws InvalidInput for {@code value}: out of range, no choice, or not together with the other settings of a
     *     tenant concerned
     */
    public SettingView change(String tenantName, String settingName, @Nullable String value) {
        Tenant tenant = current.tenant(tenantName);
        Setting setting = Setting.find(settingName).orElseThrow(() -> new NotFound("setting"));
        Caller caller = current.caller();
        if (caller.role() == Role.RESELLER && setting == Setting.CREDITS_PER_SEGMENT && value != null) {
            checkPrice(caller.tenant(), value);
        }
        directory.change(tenant.id(), new SettingChange(setting, value, clock.instant(), caller.login()));
        return directory.settingsInForce(tenant.id()).stream()
                .filter(inForce -> inForce.setting() == setting)
                .map(inForce -> view(tenant, inForce))
                .findFirst()
                .orElseThrow();
    }

    /** A lower layer cannot loosen: a reseller's part costs no less than the platform's. */
    private void checkPrice(TenantId reseller, String value) {
        List<TenantId> ancestors = directory.ancestors(reseller);
        String floor = directory.settings(ancestors.get(ancestors.size() - 1)).text(Setting.CREDITS_PER_SEGMENT);
        if (setsLess(value, floor)) {
            throw new InvalidInput("value", "setting.floor", value, floor);
        }
    }

    private static boolean setsLess(String value, String floor) {
        return Setting.CREDITS_PER_SEGMENT.allowed().hold(value) && Integer.parseInt(value) < Integer.parseInt(floor);
    }

    private SettingView view(Tenant tenant, SettingInForce inForce) {
        TenantId setFor = inForce.setFor();
        String from = setFor == null || setFor.equals(tenant.id())
                ? null
                : directory.get(setFor).name();
        return new SettingView(inForce.setting(), inForce.value(), from, inForce.changedAt(), inForce.changedBy());
    }
}
