package org.gatehouse.web.api.tenant;

import jakarta.json.JsonObject;
import java.util.HexFormat;
import org.gatehouse.reseller.TenantView;
import org.gatehouse.reseller.Tenants;
import org.gatehouse.web.api.json.JsonRecord;

/** Writes tenants and what they are given. Passwords and API keys are shown here once and never again. */
final class TenantJson {

    private TenantJson() {}

    static JsonObject of(TenantView tenant) {
        return new JsonRecord()
                .text("id", HexFormat.of().toHexDigits(tenant.id().value()))
                .text("name", tenant.name())
                .text("parent", tenant.parent())
                .name("kind", tenant.kind())
                .text("language", tenant.language())
                .text("timeZone", tenant.timeZone())
                .time("createdAt", tenant.createdAt())
                .number("balance", tenant.balance())
                .number("available", tenant.available())
                .texts("senders", tenant.senders())
                .text("fault", tenant.fault())
                .build();
    }

    static JsonObject of(Tenants.UserView user) {
        return new JsonRecord()
                .text("login", user.login())
                .name("role", user.role())
                .time("createdAt", user.createdAt())
                .time("lastUsedAt", user.lastUsedAt())
                .time("lockedAt", user.lockedAt())
                .build();
    }

    static JsonObject of(Tenants.ApiKeyView key) {
        return new JsonRecord()
                .text("id", key.id())
                .text("login", key.login())
                .time("createdAt", key.createdAt())
                .time("lastUsedAt", key.lastUsedAt())
                .time("revokedAt", key.revokedAt())
                .build();
    }

    static JsonObject of(Tenants.NewUser user) {
        return new JsonRecord()
                .text("login", user.login())
                .name("role", user.role())
                .text("oneTimePassword", user.oneTimePassword())
                .build();
    }

    static JsonObject of(Tenants.NewApiKey key) {
        return new JsonRecord()
                .text("id", key.id())
                .text("apiKey", key.apiKey())
                .build();
    }
}
