package org.gatehouse.reseller;

import java.util.Set;
import org.gatehouse.tenant.TenantKind;
import org.jspecify.annotations.Nullable;

/** What is asked for when a tenant is created; {@code parent} null means the caller's own tenant. */
public record NewTenant(
        String name,
        @Nullable String parent,
        TenantKind kind,
        @Nullable String language,
        @Nullable String timeZone) {

    /** The languages a tenant can have, ISO 639-1: there is an opt-out line in each. */
    public static final Set<String> LANGUAGES = Set.of("tr", "en", "zh", "ja", "de", "fr", "es", "ru");
}
