package org.gatehouse.reseller;

import org.gatehouse.tenant.TenantKind;
import org.jspecify.annotations.Nullable;

/** What is asked for when a tenant is created; {@code parent} null means the caller's own tenant. */
public record NewTenant(
        String name,
        @Nullable String parent,
        TenantKind kind,
        @Nullable String language,
        @Nullable String timeZone) {}
