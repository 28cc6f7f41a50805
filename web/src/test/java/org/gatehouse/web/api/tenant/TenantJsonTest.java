package org.gatehouse.web.api.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gatehouse.account.Role;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.reseller.NewTenant;
import org.gatehouse.reseller.TenantView;
import org.gatehouse.reseller.Tenants;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.web.api.OpenApiDocument;
import org.junit.jupiter.api.Test;

class TenantJsonTest {

    @Test
    void writes_what_the_published_description_says() {
        OpenApiDocument published = OpenApiDocument.read();
        TenantView tenant = new TenantView(
                new TenantId(7),
                "lale",
                "anadolu",
                TenantKind.CUSTOMER,
                "tr",
                "Europe/Istanbul",
                Instant.parse("2026-11-22T12:00:00Z"),
                5,
                5,
                List.of("LALE"),
                null);

        assertThat(TenantJson.of(tenant).keySet()).isEqualTo(published.properties("Tenant"));
        assertThat(TenantJson.of(tenant).getString("id")).hasSizeGreaterThanOrEqualTo(16);
        Instant at = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(TenantJson.of(new Tenants.UserView("ada", Role.VIEWER, at, null, at))
                        .keySet())
                .isEqualTo(published.properties("User"));
        assertThat(TenantJson.of(new Tenants.ApiKeyView("1", "ada", at, at, null))
                        .keySet())
                .isEqualTo(published.properties("ApiKey"));
        assertThat(TenantJson.of(new Tenants.NewUser("ada", Role.VIEWER, "secret"))
                        .keySet())
                .isEqualTo(published.properties("CreatedUser"));
        assertThat(TenantJson.of(new Tenants.NewApiKey("1", "secret")).keySet())
                .isEqualTo(published.properties("CreatedApiKey"));
    }

    @Test
    void reads_a_new_tenant_of_which_parent_language_and_time_zone_may_be_left_out() {
        assertThat(TenantBodies.tenant(json("{\"name\":\"papatya\",\"kind\":\"CUSTOMER\"}")))
                .isEqualTo(new NewTenant("papatya", null, TenantKind.CUSTOMER, null, null));
    }

    @Test
    void knows_no_second_platform() {
        InvalidInput invalid = catchThrowableOfType(
                InvalidInput.class, () -> TenantBodies.tenant(json("{\"name\":\"x\",\"kind\":\"PLATFORM\"}")));

        assertThat(invalid.errors())
                .containsExactly(new FieldError("kind", "choice", "PLATFORM", "RESELLER, CUSTOMER"));
    }

    @Test
    void reads_users_senders_and_top_ups() {
        assertThat(TenantBodies.user(json("{\"login\":\"ada\",\"role\":\"VIEWER\"}")))
                .isEqualTo(new TenantBodies.User("ada", Role.VIEWER));
        assertThat(TenantBodies.sender(json("{\"name\":\"LALE\"}"))).isEqualTo("LALE");
        assertThat(TenantBodies.topUp(json("{\"amount\":1000,\"reference\":\"r\"}")))
                .isEqualTo(new TenantBodies.TopUp(1000, "r"));
    }

    @Test
    void needs_no_body_for_an_api_key() {
        assertThat(TenantBodies.keyOwner(InputStream.nullInputStream())).isNull();
        assertThat(TenantBodies.keyOwner(json("{}"))).isNull();
        assertThat(TenantBodies.keyOwner(json("{\"login\":\"ada\"}"))).isEqualTo("ada");
    }

    private static InputStream json(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
