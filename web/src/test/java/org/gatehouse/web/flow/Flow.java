package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.assertAddsUp;
import static org.gatehouse.web.api.CampaignSteps.newKey;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gatehouse.web.api.CampaignSteps;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;

/** What these tests do again and again: large campaigns, waiting for a report, all messages of a campaign. */
final class Flow {

    /** Longer than anything here takes on a machine that is busy. */
    static final Duration PATIENCE = CampaignSteps.PATIENCE;

    private static final int NUMBERS_PER_THOUSAND = 900;

    private Flow() {}

    /**
     * Numbers of which the simulator delivers every one: they end in 100 to 999.
     *
     * @param prefix all but the last six digits
     */
    static List<String> deliverable(String prefix, int count) {
        List<String> phones = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int end = i / NUMBERS_PER_THOUSAND * 1000 + 100 + i % NUMBERS_PER_THOUSAND;
            phones.add(prefix + "%06d".formatted(end));
        }
        return phones;
    }

    /** Uploads a file of recipients beside the JSON of a campaign without recipients; answers the id. */
    static String uploaded(ApiClient api, String campaign, List<String> phones) {
        String csv = "phone\r\n" + String.join("\r\n", phones) + "\r\n";
        ApiClient.Answer answer = api.upload(newKey(), "campaign", campaign, "recipients", csv);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().getString("id");
    }

    static JsonObject report(ApiClient api, String id) {
        ApiClient.Answer answer = api.get("/campaigns/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Waits for a report of a kind; every report on the way must add up. */
    static JsonObject await(ApiClient api, String id, Duration time, Predicate<JsonObject> fits) {
        return Deadline.await(
                time,
                () -> {
                    JsonObject report = report(api, id);
                    assertAddsUp(report);
                    return report;
                },
                fits);
    }

    static JsonObject await(ApiClient api, String id, Predicate<JsonObject> fits) {
        return await(api, id, PATIENCE, fits);
    }

    static boolean isFinal(JsonObject report) {
        return report.getInt("finalPercent") == 100
                && !report.getString("state").equals("ADMITTING");
    }

    static int bucket(JsonObject report, String state) {
        return report.getJsonObject("buckets").getInt(state);
    }

    static int credits(JsonObject report, String movement) {
        return report.getJsonObject("credits").getInt(movement);
    }

    /** How many messages have been handed to the carrier, whatever became of them. */
    static int sent(JsonObject report) {
        return bucket(report, "SUBMITTED")
                + bucket(report, "DELIVERED")
                + bucket(report, "FAILED")
                + bucket(report, "UNKNOWN");
    }

    /** All messages of a campaign, page by page; the filter is such as {@code state=FAILED}, or empty. */
    static List<JsonObject> messages(ApiClient api, String id, String filter) {
        return pages(api, "/campaigns/" + id + "/messages?limit=1000&" + filter);
    }

    /** All items of a list, page by page; the path with its query. */
    static List<JsonObject> pages(ApiClient api, String path) {
        List<JsonObject> items = new ArrayList<>();
        JsonObject page = page(api, path);
        items.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
        while (page.get("next") instanceof JsonString next) {
            page = page(api, path + "&cursor=" + next.getString());
            items.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
        }
        return items;
    }

    private static JsonObject page(ApiClient api, String path) {
        ApiClient.Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The text of a member, empty where it is null. */
    static String text(JsonObject object, String name) {
        return object.get(name) == JsonValue.NULL ? "" : object.getString(name);
    }

    /** The moment of a member. */
    static Instant time(JsonObject object, String name) {
        return Instant.parse(object.getString(name));
    }

    /** A moment to come, as the API writes it. */
    static String inSeconds(long seconds) {
        return Instant.now()
                .plusSeconds(seconds)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
