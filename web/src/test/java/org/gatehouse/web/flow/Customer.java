package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.items;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;

/** A fresh customer with 100 credits and the sender SETTING, and both their APIs. */
record Customer(String name, ApiClient api, ApiClient reseller) {

    static final int CREDITS = 100;

    /** Of the reseller anadolu. */
    static Customer of(RunningPortal portal) {
        return of(portal, portal.api("anadolu", "RESELLER"));
    }

    static Customer of(RunningPortal portal, ApiClient reseller) {
        String name = "c" + UUID.randomUUID().toString().substring(0, 8);
        reseller.post("/tenants", "{\"name\":\"%s\",\"kind\":\"CUSTOMER\"}".formatted(name));
        reseller.post("/tenants/" + name + "/senders", "{\"name\":\"SETTING\"}");
        reseller.post("/tenants/" + name + "/credits", "{\"amount\":%d,\"reference\":\"start\"}".formatted(CREDITS));
        String key = reseller.post("/tenants/" + name + "/apiKeys", "{}").json().getString("apiKey");
        return new Customer(name, portal.api(key), reseller);
    }

    JsonObject setting(String setting) {
        return items(reseller.get("/tenants/" + name + "/settings")).stream()
                .filter(one -> one.getString("name").equals(setting))
                .findFirst()
                .orElseThrow();
    }

    /** Asks for a change; {@code value} as JSON. */
    ApiClient.Answer change(String setting, String value) {
        return reseller.put("/tenants/" + name + "/settings/" + setting, "{\"value\":" + value + "}");
    }

    /** Makes a change that must be accepted. */
    JsonObject set(String setting, String value) {
        ApiClient.Answer answer = change(setting, value);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
