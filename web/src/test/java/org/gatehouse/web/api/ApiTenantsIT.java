package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.items;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** Tenants, from outside: from nothing to a delivered message, and each branch for itself. */
class ApiTenantsIT {

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient operator = portal.api("platform", "OPERATOR");
    private final ApiClient anadolu = portal.api("anadolu", "RESELLER");

    @Test
    void a_tenant_is_built_from_nothing_and_sends_a_campaign() {
        created(operator.post("/tenants", "{\"name\":\"bahar\",\"kind\":\"RESELLER\",\"language\":\"tr\"}"));
        created(operator.post("/tenants/bahar/users", "{\"login\":\"bahar-admin\",\"role\":\"RESELLER\"}"));
        ApiClient bahar = portal.api(created(operator.post("/tenants/bahar/apiKeys", "{\"login\":\"bahar-admin\"}"))
                .getString("apiKey"));
        created(bahar.post(
                "/tenants", "{\"name\":\"papatya\",\"kind\":\"CUSTOMER\",\"timeZone\":\"Europe/Istanbul\"}"));
        JsonObject user = created(bahar.post("/tenants/papatya/users", "{\"login\":\"ada\",\"role\":\"CUSTOMER\"}"));
        assertThat(user.getString("oneTimePassword")).hasSizeGreaterThanOrEqualTo(12);
        created(bahar.post("/tenants/papatya/senders", "{\"name\":\"PAPATYA\"}"));
        String topUp = "{\"amount\":100,\"reference\":\"invoice 1\"}";
        operator.post("/tenants/bahar/credits", "{\"amount\":1000,\"reference\":\"invoice 0\"}");
        assertThat(bahar.post("/tenants/papatya/credits", topUp).json().getInt("balance"))
                .isEqualTo(100);
        assertThat(bahar.post("/tenants/papatya/credits", topUp).json().getInt("balance"))
                .isEqualTo(100);
        assertIsConflict(
                bahar.post("/tenants/papatya/credits", topUp.replace("100", "250")), "invoice 1", "100", "250");
        assertIsConflict(
                operator.post("/tenants/bahar/credits", "{\"amount\":999,\"reference\":\"invoice 0\"}"),
                "invoice 0",
                "1000",
                "999");
        assertThat(bahar.get("/credits").json().getInt("balance")).isEqualTo(900);

        ApiClient papatya = portal.api(created(bahar.post("/tenants/papatya/apiKeys", "{\"login\":\"ada\"}"))
                .getString("apiKey"));
        String id = submitted(papatya, json("TRANSACTIONAL", "PAPATYA", "Hello", "", "+905321004100"));

        assertThat(awaitFinal(papatya, id).getJsonObject("buckets").getInt("DELIVERED"))
                .isEqualTo(1);
        assertThat(papatya.get("/credits").json().getInt("balance")).isEqualTo(99);
    }

    @Test
    void a_reseller_that_asks_for_another_is_told_that_and_nothing_else() {
        ApiClient.Answer answer = anadolu.post("/tenants", "{\"name\":\"other\",\"kind\":\"RESELLER\"}");

        assertThat(answer.fields()).containsExactly("kind");
        assertThat(anadolu.post("/tenants", "{\"name\":\"other\",\"kind\":\"RESELLER\",\"parent\":\"nordic\"}")
                        .fields())
                .containsExactlyInAnyOrder("parent", "kind");
    }

    @Test
    void a_name_is_taken_once() {
        assertThat(operator.post("/tenants", "{\"name\":\"lale\",\"kind\":\"CUSTOMER\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_reseller_sees_its_own_branch_and_nothing_beside_it() {
        assertThat(items(anadolu.get("/tenants?limit=1000")))
                .extracting(tenant -> tenant.getString("name"))
                .contains("lale", "mavi")
                .doesNotContain("fjord", "nordic", "platform");
        String absent = anadolu.get("/tenants/no-such-tenant").body();
        assertThat(anadolu.get("/tenants/fjord").status()).isEqualTo(404);
        assertThat(anadolu.get("/tenants/fjord").body()).isEqualTo(absent);
        assertThat(anadolu.post("/tenants/fjord/apiKeys", "").status()).isEqualTo(404);
        assertThat(anadolu.post("/tenants/fjord/senders", "{\"name\":\"X\"}").status())
                .isEqualTo(404);
        assertThat(anadolu.post("/tenants/fjord/users", "{\"login\":\"eve\",\"role\":\"CUSTOMER\"}")
                        .status())
                .isEqualTo(404);
        assertThat(anadolu.post("/tenants/fjord/credits", "{\"amount\":1,\"reference\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_published_description_and_the_health_of_the_portal_are_open() {
        ApiClient anybody = portal.anybody();

        assertThat(anybody.get("/openapi").status()).isEqualTo(200);
        assertThat(anybody.get("/openapi").body())
                .contains("/campaigns/{id}/release")
                .contains("Idempotency-Key");
        assertThat(anybody.get("/health/ready").json().getString("status")).isEqualTo("UP");
        assertThat(anybody.get("/health/live").json().getString("status")).isEqualTo("UP");
    }

    private static void assertIsConflict(ApiClient.Answer answer, String... named) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().getString("detail")).contains(named);
    }

    private static JsonObject created(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
