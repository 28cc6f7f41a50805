package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;

/** A fresh customer of the reseller anadolu, with the sender NEWS. */
record Newcomer(RunningPortal portal, String tenant) {

    static final String SENDER = "NEWS";

    static Newcomer of(RunningPortal portal) {
        String name = "n" + UUID.randomUUID().toString().substring(0, 8);
        ApiClient reseller = portal.api("anadolu", "RESELLER");
        post(reseller, "", "{\"name\":\"%s\",\"kind\":\"CUSTOMER\",\"language\":\"en\"}".formatted(name));
        post(reseller, "/" + name + "/senders", "{\"name\":\"%s\"}".formatted(SENDER));
        return new Newcomer(portal, name);
    }

    private static ApiClient.Answer post(ApiClient reseller, String path, String body) {
        ApiClient.Answer answer = reseller.post("/tenants" + path, body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    /** Its reseller changes a setting; {@code value} as JSON. */
    Newcomer with(String setting, String value) {
        ApiClient.Answer answer = portal.api("anadolu", "RESELLER")
                .put("/tenants/" + tenant + "/settings/" + setting, "{\"value\":" + value + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return this;
    }

    /** Its reseller gives it a hundred credits. */
    Newcomer withCredits() {
        post(portal.api("anadolu", "RESELLER"), "/" + tenant + "/credits", "{\"amount\":100,\"reference\":\"start\"}");
        return this;
    }

    /** The API as the tenant itself. */
    ApiClient api() {
        ApiClient.Answer key = post(portal.api("anadolu", "RESELLER"), "/" + tenant + "/apiKeys", "{}");
        return portal.api(key.json().getString("apiKey"));
    }

    /** The number of the tenant, as control knows it. */
    TenantId id(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT id FROM gh_control.tenant WHERE name = '" + tenant + "'")) {
            row.next();
            return new TenantId(row.getLong(1));
        }
    }

    /** Its first user signs in for the first time and chooses a password. */
    Visit arrive() {
        String login = "ada@" + tenant;
        ApiClient.Answer user = post(
                portal.api("anadolu", "RESELLER"),
                "/" + tenant + "/users",
                "{\"login\":\"%s\",\"role\":\"CUSTOMER\"}".formatted(login));
        String oneTimePassword = user.json().getString("oneTimePassword");
        Visit visit = Visit.signedIn(portal.url(), "en", login, oneTimePassword);
        visit.page.waitForURL("**/password.xhtml*");
        visit.fill("current", oneTimePassword);
        visit.fill("chosen", "a sentence of my own");
        visit.fill("repeated", "a sentence of my own");
        visit.press("change");
        visit.page.waitForURL("**/campaigns.xhtml");
        return visit;
    }
}
