package org.gatehouse.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks the shapes of the public API as far as the demo needs them: delivers every message at once, but holds those of
 * a promotional campaign without the switches until somebody decides.
 */
final class PortalDouble implements AutoCloseable {
    static final String CUSTOMER_KEY = "customer-key";
    static final String COMPLIANCE_KEY = "compliance-key";

    private static final int PAGE = 20;
    private static final Pattern CAMPAIGN = Pattern.compile("/api/v1/campaigns/(campaign-[^/]+)(/.+)?");
    private static final Pattern ROW = Pattern.compile("\"(\\+9053\\d{8})\",\"((?:[^\"]|\"\")*)\"\r\n");

    private final HttpServer server;
    private final Map<String, List<String>> states = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final boolean countsWrongly;

    PortalDouble(boolean countsWrongly) throws IOException {
        this.countsWrongly = countsWrongly;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every text that was uploaded, in order. */
    List<String> texts() {
        return texts;
    }

    /** The states of the messages of the n-th campaign. */
    List<String> states(int campaign) {
        return List.copyOf(states.values()).get(campaign);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher campaign = CAMPAIGN.matcher(exchange.getRequestURI().getPath());
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean isCustomer = key.equals("Bearer " + CUSTOMER_KEY);
        if (exchange.getRequestURI().getPath().equals("/api/v1/campaigns") && isCustomer) {
            send(exchange, 202, accept(body));
        } else if (!campaign.matches()) {
            send(
                    exchange,
                    401,
                    Json.createObjectBuilder().add("title", "unknown key").build());
        } else if (campaign.group(2) == null && isCustomer) {
            send(exchange, 200, report(campaign.group(1)));
        } else if ("/messages".equals(campaign.group(2)) && isCustomer) {
            send(exchange, 200, page(campaign.group(1), exchange.getRequestURI().getQuery()));
        } else if (key.equals("Bearer " + COMPLIANCE_KEY)) {
            decide(campaign.group(1), campaign.group(2).equals("/release") ? "DELIVERED" : "REFUSED", body);
            send(exchange, 200, report(campaign.group(1)));
        } else {
            send(
                    exchange,
                    403,
                    Json.createObjectBuilder().add("title", "wrong role").build());
        }
    }

    private JsonObject accept(String multipart) {
        boolean held = multipart.contains("\"PROMOTIONAL\"") && multipart.contains("\"appendOptOut\":false");
        String id = "campaign-" + states.size() + "-0123456789";
        List<String> messages = new ArrayList<>();
        Matcher row = ROW.matcher(multipart);
        while (row.find()) {
            texts.add(row.group(2).replace("\"\"", "\""));
            messages.add(held ? "HELD" : "DELIVERED");
        }
        states.put(id, messages);
        return Json.createObjectBuilder()
                .add("id", id)
                .add("state", "ADMITTING")
                .build();
    }

    private JsonObject report(String id) {
        List<String> messages = states.getOrDefault(id, List.of());
        long held = messages.stream().filter("HELD"::equals).count();
        long refused = messages.stream().filter("REFUSED"::equals).count();
        long delivered = messages.size() - held - refused - (countsWrongly ? 1 : 0);
        JsonObjectBuilder reasons = Json.createObjectBuilder();
        if (refused > 0) {
            reasons.add("CONTENT_NON_COMPLIANT", refused);
        }
        return Json.createObjectBuilder()
                .add("id", id)
                .add("name", id)
                .add("category", "PROMOTIONAL")
                .add("state", held > 0 ? "HELD" : "COMPLETED")
                .add("asOf", "2026-11-22T08:00:00Z")
                .add("finalPercent", held > 0 ? 0 : 100)
                .addNull("problem")
                .add("uploaded", messages.size())
                .add("recipients", messages.size())
                .add("segments", messages.size())
                .add(
                        "buckets",
                        Json.createObjectBuilder()
                                .add("REFUSED", refused)
                                .add("HELD", held)
                                .add("DELIVERED", delivered))
                .add("reasons", reasons)
                .add(
                        "credits",
                        Json.createObjectBuilder()
                                .add("reserved", held)
                                .add("captured", messages.size() - held - refused)
                                .add("released", refused)
                                .add("refunded", 0)
                                .add("redebited", 0)
                                .add("net", messages.size() - held - refused))
                .build();
    }

    private JsonObject page(String id, String query) {
        Matcher cursor = Pattern.compile("cursor=at (\\d+)").matcher(query);
        int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
        List<String> messages = states.getOrDefault(id, List.of());
        int to = Math.min(from + PAGE, messages.size());
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (int row = from; row < to; row++) {
            if (!query.contains("state=HELD") || messages.get(row).equals("HELD")) {
                items.add(message(row, messages.get(row)));
            }
        }
        JsonObjectBuilder page = Json.createObjectBuilder().add("items", items);
        return (to == messages.size() ? page.addNull("next") : page.add("next", "at " + to)).build();
    }

    private static JsonObjectBuilder message(int row, String state) {
        JsonObjectBuilder message = Json.createObjectBuilder()
                .add("id", "message-" + row)
                .add("state", state)
                .add("segments", 1)
                .add("encoding", "GSM7");
        return state.equals("REFUSED")
                ? message.add(
                        "rule",
                        Json.createObjectBuilder().add("rulebook", "content").add("name", "opt-out line"))
                : message.addNull("rule");
    }

    private void decide(String id, String state, String body) {
        JsonObject decision = Json.createReader(new StringReader(body)).readObject();
        decision.getJsonArray("messageIds")
                .getValuesAs(jakarta.json.JsonString.class)
                .forEach(message -> states.getOrDefault(id, new ArrayList<>())
                        .set(Integer.parseInt(message.getString().substring("message-".length())), state));
    }

    private static void send(HttpExchange exchange, int status, JsonObject answer) throws IOException {
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
