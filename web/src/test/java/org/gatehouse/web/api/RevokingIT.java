package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.items;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** API keys that are revoked and users that are locked, from outside: at once, and only by who manages them. */
class RevokingIT {

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient anadolu = portal.api("anadolu", "RESELLER");
    private final ApiClient nordic = portal.api("nordic", "RESELLER");

    /** A user of mavi with one API key. */
    private record User(String login, String keyId, ApiClient api) {}

    private User aUserOfMavi() {
        String login = "user-" + Long.toString(System.nanoTime(), 36);
        anadolu.post("/tenants/mavi/users", "{\"login\":\"%s\",\"role\":\"CUSTOMER\"}".formatted(login));
        JsonObject key = anadolu.post("/tenants/mavi/apiKeys", "{\"login\":\"%s\"}".formatted(login))
                .json();
        return new User(login, key.getString("id"), portal.api(key.getString("apiKey")));
    }

    private JsonObject listed(String list, String field, String value) {
        return items(anadolu.get("/tenants/mavi/" + list)).stream()
                .filter(item -> item.getString(field).equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_revoked_key_opens_nothing_at_once_and_stays_on_record() {
        User user = aUserOfMavi();
        assertThat(listed("apiKeys", "id", user.keyId()).get("lastUsedAt")).isEqualTo(JsonValue.NULL);
        assertThat(user.api().get("/credits").status()).isEqualTo(200);

        assertThat(anadolu.delete("/tenants/mavi/apiKeys/" + user.keyId()).status())
                .isEqualTo(204);

        assertThat(user.api().get("/credits").status()).isEqualTo(401);
        JsonObject key = listed("apiKeys", "id", user.keyId());
        assertThat(key.getString("login")).isEqualTo(user.login());
        assertThat(key.get("lastUsedAt")).isNotEqualTo(JsonValue.NULL);
        assertThat(key.get("revokedAt")).isNotEqualTo(JsonValue.NULL);
        assertThat(key).doesNotContainKey("apiKey");
        assertThat(anadolu.delete("/tenants/mavi/apiKeys/" + user.keyId()).status())
                .as("again")
                .isEqualTo(204);
    }

    @Test
    void a_locked_users_key_opens_nothing_until_it_is_unlocked() {
        User user = aUserOfMavi();
        assertThat(user.api().get("/credits").status()).isEqualTo(200);

        JsonObject locked = anadolu.post("/tenants/mavi/users/" + user.login() + "/lock", "")
                .json();
        assertThat(locked.get("lockedAt")).isNotEqualTo(JsonValue.NULL);
        assertThat(user.api().get("/credits").status()).isEqualTo(401);

        JsonObject unlocked = anadolu.post("/tenants/mavi/users/" + user.login() + "/unlock", "")
                .json();
        assertThat(unlocked.get("lockedAt")).isEqualTo(JsonValue.NULL);
        assertThat(user.api().get("/credits").status()).isEqualTo(200);
        assertThat(listed("users", "login", user.login()).get("lastUsedAt")).isNotEqualTo(JsonValue.NULL);
    }

    @Test
    void nobody_locks_the_own_account() {
        ApiClient.Answer refused = anadolu.post("/tenants/anadolu/users/reseller@anadolu/lock", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly("login");
    }

    @Test
    void keys_and_users_of_another_branch_or_tenant_are_not_there() {
        User user = aUserOfMavi();
        assertThat(nordic.get("/tenants/mavi/apiKeys").status()).isEqualTo(404);
        assertThat(nordic.delete("/tenants/mavi/apiKeys/" + user.keyId()).status())
                .isEqualTo(404);
        assertThat(nordic.delete("/tenants/fjord/apiKeys/" + user.keyId()).status())
                .as("of another tenant")
                .isEqualTo(404);
        assertThat(nordic.post("/tenants/mavi/users/" + user.login() + "/lock", "")
                        .status())
                .isEqualTo(404);
        assertThat(nordic.post("/tenants/fjord/users/" + user.login() + "/lock", "")
                        .status())
                .isEqualTo(404);
        assertThat(anadolu.delete("/tenants/mavi/apiKeys/nonsense").status()).isEqualTo(404);
        assertThat(user.api().get("/credits").status()).isEqualTo(200);
    }
}
