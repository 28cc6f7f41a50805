package org.gatehouse.reseller;

import java.util.List;
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
    public static final List<String> LANGUAGES = List.of("en", "tr", "zh", "ja", "de", "fr", "es", "ru");
}
