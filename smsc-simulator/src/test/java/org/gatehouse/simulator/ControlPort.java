package org.gatehouse.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the control port as a script would. */
public record ControlPort(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Status code and body of an answer. */
    public record Answer(int status, JsonObject json) {}

    public static ControlPort of(Simulator simulator) {
        return new ControlPort(simulator.controlPort());
    }

    public JsonObject get(String path) {
        return ask("GET", path, "").json();
    }

    public JsonObject post(String path, String body) {
        return ask("POST", path, body).json();
    }

    public JsonObject post(String path) {
        return post(path, "");
    }

    public Answer ask(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    Json.createReader(new StringReader(response.body())).readObject());
        } catch (IOException e) {
            throw new AssertionError("The control port did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
