package org.gatehouse.account;

import java.time.Instant;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What is in force of one setting for one tenant, and where it comes from.
 *
 * @param setFor the tenant for which the value was set: the tenant itself or one above it; null for the default that is
 *     shipped, which nobody set
 * @param changedAt when it was set, null for the default
 * @param changedBy the login of who set it, null for the default
 */
public record SettingInForce(
        Setting setting,
        String value,
        @Nullable TenantId setFor,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {}
