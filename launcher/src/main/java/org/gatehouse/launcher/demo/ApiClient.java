package org.gatehouse.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Speaks the public API with one key. Everything but success is a {@link DemoFailure} that names the request. */
final class ApiClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGE = 1000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;
    private final String apiKey;

    ApiClient(URI portal, String apiKey) {
        this.base = URI.create(portal.toString().replaceAll("/+$", "") + "/api/v1/");
        this.apiKey = apiKey;
    }

    /** Uploads the campaign and answers its id. */
    String send(DemoCampaign campaign, List<String> phones) throws InterruptedException {
        String boundary = "gatehouse-" + UUID.randomUUID();
        String body = part(boundary, "name=\"campaign\"", "application/json", campaign.json())
                + part(
                        boundary,
                        "name=\"recipients\"; filename=\"recipients.csv\"",
                        "text/csv; charset=UTF-8",
                        campaign.csv(phones))
                + "--" + boundary + "--\r\n";
        HttpRequest.Builder request = request("campaigns")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return answer(request).getString("id");
    }

    CampaignReport campaign(String id) throws InterruptedException {
        return CampaignReport.of(answer(request("campaigns/" + id).GET()));
    }

    /** All messages of the campaign that fit the query, such as {@code state=HELD}; empty for all. */
    List<JsonObject> messages(String id, String query) throws InterruptedException {
        List<JsonObject> messages = new ArrayList<>();
        String path = "campaigns/" + id + "/messages?limit=" + PAGE + (query.isEmpty() ? "" : "&" + query);
        String cursor = "";
        while (true) {
            JsonObject page = answer(request(path + cursor).GET());
            messages.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
            if (page.isNull("next")) {
                return messages;
            }
            cursor = "&cursor=" + encoded(page.getString("next"));
        }
    }

    /** Decides on held messages: {@code release} or {@code refuse}. */
    void decide(String id, String decision, String comment, List<String> messageIds) throws InterruptedException {
        JsonObject body = Json.createObjectBuilder()
                .add("comment", comment)
                .add("messageIds", Json.createArrayBuilder(messageIds))
                .build();
        answer(request("campaigns/" + id + "/" + decision)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + apiKey)
                .header("Accept-Language", "en");
    }

    private JsonObject answer(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.build();
        String name = request.method() + " " + request.uri();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new DemoFailure(name + " was answered " + response.statusCode() + ": " + response.body());
            }
            try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
                return reader.readObject();
            }
        } catch (IOException failed) {
            throw new DemoFailure(name + " failed (" + failed + "): is Gatehouse running there?", failed);
        } catch (JsonException notJson) {
            throw new DemoFailure(name + " was not answered in JSON: " + notJson.getMessage(), notJson);
        }
    }

    /** Percent-encoded for a query; a blank as %20, which everyone reads alike. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String part(String boundary, String disposition, String type, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n" + content + "\r\n";
    }
}
