package org.gatehouse.launcher.instance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the portal whether it is ready to serve (MicroProfile Health).
 *
 * @param patience how long an answer may take, its body included
 */
record Readiness(HttpClient client, URI question, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    static Readiness of(URI portal) {
        return of(portal, PATIENCE);
    }

    static Readiness of(URI portal, Duration patience) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
        return new Readiness(client, portal.resolve("health/ready"), patience);
    }

    boolean isGiven() throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode() == OK;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } finally {
            answer.cancel(true);
        }
    }
}
