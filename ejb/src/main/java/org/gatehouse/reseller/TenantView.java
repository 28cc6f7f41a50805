package org.gatehouse.reseller;

import java.time.Instant;
import java.util.List;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as operators and resellers see it. {@code balance} is in credits; {@code timeZone} an IANA name.
 *
 * @param fault why the tenant is out of service: its credit and senders are not known then and given as none; null
 *     while it serves
 */
public record TenantView(
        TenantId id,
        String name,
        @Nullable String parent,
        TenantKind kind,
        String language,
        String timeZone,
        Instant createdAt,
        long balance,
        long available,
        List<String> senders,
        @Nullable String fault) {}
