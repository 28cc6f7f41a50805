package org.gatehouse.account;

import java.time.Instant;
import java.time.ZoneId;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.jspecify.annotations.Nullable;

/** Who a tenant is. {@code language} is two letters of ISO 639-1; only the platform has no parent. */
public record Tenant(
        TenantId id,
        String name,
        TenantKind kind,
        @Nullable TenantId parent,
        String language,
        ZoneId zone,
        Instant createdAt) {}
