package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;

/** What tests do again and again with campaigns. */
public final class CampaignSteps {

    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private CampaignSteps() {}

    /** The JSON of a campaign to numbers; {@code more} holds further fields, each ending in a comma, or nothing. */
    public static String json(String category, String sender, String text, String more, String... phones) {
        String recipients =
                Arrays.stream(phones).map("{\"phone\":\"%s\"}"::formatted).collect(Collectors.joining(","));
        return "{\"name\":\"Test\",\"category\":\"%s\",\"sender\":\"%s\",\"text\":\"%s\",%s\"recipients\":[%s]}"
                .formatted(category, sender, text, more, recipients);
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Submits and answers the id. */
    public static String submitted(ApiClient api, String json) {
        ApiClient.Answer answer = api.submit(newKey(), json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().getString("id");
    }

    public static JsonObject awaitState(ApiClient api, String id, String state) {
        return Deadline.await(
                PATIENCE, () -> api.get("/campaigns/" + id).json(), campaign -> campaign.getString("state")
                        .equals(state));
    }

    /** Waits until every message has its final state, and checks that the report adds up. */
    public static JsonObject awaitFinal(ApiClient api, String id) {
        JsonObject campaign = Deadline.await(
                PATIENCE,
                () -> api.get("/campaigns/" + id).json(),
                report -> report.getInt("finalPercent") == 100
                        && !report.getString("state").equals("ADMITTING"));
        assertAddsUp(campaign);
        return campaign;
    }

    public static void assertAddsUp(JsonObject campaign) {
        JsonObject buckets = campaign.getJsonObject("buckets");
        long sum = buckets.values().stream()
                .mapToLong(count -> ((JsonNumber) count).longValueExact())
                .sum();
        assertThat(sum).isEqualTo(campaign.getInt("uploaded"));
        assertThat(campaign.getInt("recipients"))
                .isEqualTo(campaign.getInt("uploaded") - buckets.getInt("INVALID") - buckets.getInt("DUPLICATE"));
        JsonObject credits = campaign.getJsonObject("credits");
        assertThat(credits.getInt("net"))
                .isEqualTo(credits.getInt("captured") - credits.getInt("refunded") + credits.getInt("redebited"));
    }

    public static List<JsonObject> items(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
