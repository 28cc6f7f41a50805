package org.gatehouse.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The public API as one key sees it. */
final class PortalApi {
    /** An upload of a million rows is answered once it is durable. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String BOUNDARY = "gatehouse-bench-6c1f0b52";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String apiKey;

    PortalApi(URI portal, String apiKey) {
        this.base = portal.resolve("api/v1/");
        this.apiKey = apiKey;
    }

    /** Uploads the campaign while its rows are made, and answers its id. */
    String send(Mailing mailing) throws InterruptedException {
        HttpRequest.Builder upload = request("campaigns")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> multipart(mailing)));
        return json(upload).getString("id");
    }

    CampaignStatus campaign(String id) throws InterruptedException {
        return CampaignStatus.of(json(request("campaigns/" + id).GET()));
    }

    /** All messages of the campaign as CSV. @return the number of lines, the header included */
    long exportedLines(String id) throws InterruptedException {
        HttpRequest.Builder export = request("campaigns/" + id + "/messages")
                .header("Accept", "text/csv")
                .GET();
        try (Stream<String> lines = send(export, BodyHandlers.ofLines())) {
            return lines.count();
        }
    }

    /** Makes a draft of a layer's rulebook on content. @return its id */
    String openDraft(String layer, JsonObject draft) throws InterruptedException {
        return json(post("rulebooks/content/drafts?layer=" + layer, draft)).getString("id");
    }

    /** Runs a draft over the traffic of the last day. @return the id of the back-test */
    String startBacktest(String draft) throws InterruptedException {
        JsonObject body = Json.createObjectBuilder().add("days", 1).build();
        return json(post("rulebook-drafts/" + draft + "/backtests", body)).getString("id");
    }

    JsonObject backtest(String id) throws InterruptedException {
        return json(request("backtests/" + id).GET());
    }

    void topUp(String tenant, int credits) throws InterruptedException {
        JsonObject body = Json.createObjectBuilder()
                .add("amount", credits)
                .add("reference", "benchmark")
                .build();
        send(post("tenants/" + tenant + "/credits", body), BodyHandlers.discarding());
    }

    private HttpRequest.Builder post(String path, JsonObject body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + apiKey);
    }

    private JsonObject json(HttpRequest.Builder request) throws InterruptedException {
        String body = send(request, BodyHandlers.ofString());
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new BenchFailure("The portal answered what is not JSON: " + body, notJson);
        }
    }

    private <T> T send(HttpRequest.Builder builder, BodyHandler<T> body) throws InterruptedException {
        HttpRequest request = builder.build();
        String name = request.method() + " " + request.uri();
        try {
            HttpResponse<T> response = http.send(request, body);
            if (response.statusCode() / 100 != 2) {
                throw new BenchFailure(name + " was answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException failed) {
            throw new BenchFailure(name + " failed: " + failed, failed);
        }
    }

    private static InputStream multipart(Mailing mailing) {
        String campaign = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"campaign\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + mailing.json();
        String recipients = "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"recipients\"; filename=\"recipients.csv\"\r\n"
                + "Content-Type: text/csv; charset=UTF-8\r\n\r\n";
        String end = "\r\n--" + BOUNDARY + "--\r\n";
        return new SequenceInputStream(Collections.enumeration(
                List.of(stream(campaign + recipients), mailing.recipients().csv(mailing.personal()), stream(end))));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
