package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;

/** How rulebooks are changed by API: two people, a draft, an approval of what was read. */
public final class RulebookSteps {

    private RulebookSteps() {}

    /** The API of another user of a tenant. */
    public static ApiClient colleague(RunningPortal portal, String tenant, String role) {
        ApiClient operator = portal.api("platform", "OPERATOR");
        String login = "user-" + UUID.randomUUID();
        operator.post("/tenants/" + tenant + "/users", "{\"login\":\"%s\",\"role\":\"%s\"}".formatted(login, role));
        return portal.api(operator.post("/tenants/" + tenant + "/apiKeys", "{\"login\":\"%s\"}".formatted(login))
                .json()
                .getString("apiKey"));
    }

    /** What to say to approve or return the draft at {@code path} as it is now. */
    public static String seen(ApiClient reader, String path) {
        return "{\"revision\":%d}".formatted(revision(reader, path));
    }

    static int revision(ApiClient reader, String path) {
        return reader.get(path).json().getInt("revision");
    }

    /** Puts a version in force; {@code draft} as the API wants one. */
    public static JsonObject inForce(ApiClient author, ApiClient colleague, String book, JsonObject draft) {
        ApiClient.Answer opened = author.post("/rulebooks/" + book + "/drafts", draft.toString());
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String path = "/rulebook-drafts/" + opened.json().getString("id");
        ApiClient.Answer submitted = author.post(path + "/submit", "");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        ApiClient.Answer approved = colleague.post(path + "/approve", seen(author, path));
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        return approved.json();
    }
}
