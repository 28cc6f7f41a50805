package org.gatehouse.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The control port of an instance's simulator. */
record SimulatorControl(int port) {
    private static final int OK = 200;

    /** The port as the instance wrote it down. */
    static SimulatorControl of(Path data) {
        Path file = data.resolve("run").resolve("simulator.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return new SimulatorControl(reader.readObject().getInt("controlPort"));
        } catch (IOException none) {
            throw new BenchFailure("the benchmarks need the simulator as carrier, but there is no " + file, none);
        }
    }

    void deliverReceiptsAtOnce() throws InterruptedException {
        URI delay = URI.create("http://127.0.0.1:" + port + "/receipt-delay?ms=0");
        HttpRequest request = HttpRequest.newBuilder(delay)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new BenchFailure(delay + " was answered " + response.statusCode() + ": " + response.body());
            }
        } catch (IOException failed) {
            throw new BenchFailure(delay + " failed: " + failed, failed);
        }
    }
}
