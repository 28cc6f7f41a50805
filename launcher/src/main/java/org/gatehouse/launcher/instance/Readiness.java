package org.gatehouse.launcher.instance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the portal whether it is ready to serve (MicroProfile Health). */
record Readiness(HttpClient client, URI question) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    static Readiness of(HttpAddress address) {
        return new Readiness(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build(),
                address.url().resolve("health/ready"));
    }

    boolean isGiven() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(question).timeout(PATIENCE).GET().build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
