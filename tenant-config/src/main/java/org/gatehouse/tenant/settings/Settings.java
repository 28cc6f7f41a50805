package org.gatehouse.tenant.settings;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The settings in force for one tenant, after inheritance. Immutable. */
public final class Settings {

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /** Lays the layers over the defaults: platform first, the tenant's own last. */
    public static Settings inherited(List<Map<Setting, String>> layers) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.standard());
        }
        layers.forEach(values::putAll);
        return new Settings(values);
    }

    /** A setting as text. */
    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    /** A setting that is a whole number. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** A setting that is given in seconds. */
    public Duration duration(Setting setting) {
        return Duration.ofSeconds(number(setting));
    }

    /** Whether they go together: stats_window ≤ validity ≤ dlr_wait (architecture, section 3). */
    public boolean isConsistent() {
        int validity = number(Setting.VALIDITY_SECONDS);
        return number(Setting.STATS_WINDOW_SECONDS) <= validity && validity <= number(Setting.DLR_WAIT_SECONDS);
    }
}
