package org.gatehouse.web.portal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Asks the API with one key; an answer of any status is an answer. */
public final class ApiClient {

    /** Slow enough that a test can exceed it on a busy machine; the burst carries the other tests. */
    static final int REQUESTS_PER_SECOND = 10;

    static final int BURST = 200;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String apiKey;

    ApiClient(URI base, String apiKey) {
        this.base = base;
        this.apiKey = apiKey;
    }

    /** An HTTP interface that asks for no key, such as the simulator's control port. */
    static ApiClient withoutKey(URI base) {
        return new ApiClient(base, "");
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The fields that a problem names. */
        public List<String> fields() {
            return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getString("field"))
                    .toList();
        }
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** A file that is offered beside the JSON. */
    public byte[] download(String path, String mediaType) {
        try {
            return HTTP.send(request(path, "Accept", mediaType).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks what may be asked at an address. */
    public Answer options(String path) {
        return send(request(path).method("OPTIONS", BodyPublishers.noBody()));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Posts a body of any kind. */
    public Answer post(String path, String contentType, byte[] body, String... headers) {
        return send(request(path, headers).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Submits a campaign as JSON. */
    public Answer submit(String key, String json) {
        return post("/campaigns", json, "Idempotency-Key", key);
    }

    /** Submits a campaign as multipart, its parts in the given order: name, content, name, content. */
    public Answer upload(String key, String... parts) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < parts.length; i += 2) {
            body.append("--gate\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(parts[i], parts[i + 1]));
        }
        body.append("--gate--\r\n");
        return post(
                "/campaigns",
                "multipart/form-data; boundary=gate",
                body.toString().getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                key);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofMinutes(1));
        if (!apiKey.isEmpty()) {
            request.header("Authorization", "Bearer " + apiKey);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private URI address(String path) {
        return URI.create(base.toString().replaceFirst("/$", "") + path);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
