package org.gatehouse.account;

import org.gatehouse.answer.InvalidInput;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Allowed;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;

/** What is wrong with a change of a setting. Each check throws {@link InvalidInput} for the field {@code value}. */
final class SettingCheck {

    private static final String FIELD = "value";
    private static final int QUOTED_CHARS_MAX = 100;

    private SettingCheck() {}

    /** The value by itself. */
    static void value(SettingChange change) {
        String given = change.value();
        Allowed allowed = change.setting().allowed();
        if (given == null || allowed.hold(given)) {
            return;
        }
        String value = quoted(given);
        if (allowed instanceof Allowed.Range range) {
            throw new InvalidInput(FIELD, "range", value, Integer.toString(range.min()), Integer.toString(range.max()));
        }
        if (allowed instanceof Allowed.Choices choices) {
            throw new InvalidInput(FIELD, "choice", value, String.join(", ", choices.names()));
        }
        throw new InvalidInput(FIELD, "setting.country", value);
    }

    /** The settings of the tenant and of all below it, as they would be. */
    static void together(TenantSnapshot changed, TenantId id, SettingChange change) {
        for (Tenant tenant : changed.branch(id)) {
            Settings settings = changed.settings(tenant.id());
            if (!settings.isConsistent()) {
                throw new InvalidInput(
                        FIELD,
                        "setting.together",
                        change.value() == null ? "" : change.value(),
                        tenant.name(),
                        settings.text(Setting.STATS_WINDOW_SECONDS),
                        settings.text(Setting.VALIDITY_SECONDS),
                        settings.text(Setting.DLR_WAIT_SECONDS));
            }
        }
    }

    private static String quoted(String value) {
        return value.substring(0, Math.min(value.length(), QUOTED_CHARS_MAX));
    }
}
