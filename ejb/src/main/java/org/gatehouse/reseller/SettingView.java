package org.gatehouse.reseller;

import java.time.Instant;
import org.gatehouse.tenant.settings.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A setting of one tenant as operators and resellers see it.
 *
 * @param value what is in force
 * @param inheritedFrom the name of the tenant above that set it; null when it is set for the tenant itself, or nobody
 *     set it and the shipped default counts
 * @param changedAt when it was set; null for the shipped default
 * @param changedBy the login of who set it; null for the shipped default
 */
public record SettingView(
        Setting setting,
        String value,
        @Nullable String inheritedFrom,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /** Whether it is set for the tenant itself. */
    public boolean isOwn() {
        return changedAt != null && inheritedFrom == null;
    }
}
