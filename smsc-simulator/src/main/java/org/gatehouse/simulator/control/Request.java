package org.gatehouse.simulator.control;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Query parameters and JSON body of a request to the control port. */
record Request(Map<String, String> parameters, String body, JsonProvider json) {

    static Request of(HttpExchange exchange, JsonProvider json) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(parameters(exchange.getRequestURI()), body, json);
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    String required(String name) {
        return parameter(name).orElseThrow(() -> new IllegalArgumentException("Parameter " + name + " is missing"));
    }

    /** A whole number from 0 on. */
    int requiredCount(String name) {
        String value = required(name);
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("Parameter " + name + " is " + value + ", not a whole number");
        }
        return Integer.parseInt(value);
    }

    /** The body, which must be an object with these members. */
    JsonObject object(String... members) {
        try (JsonReader reader = json.createReader(new StringReader(body))) {
            JsonObject object = reader.readObject();
            for (String member : members) {
                if (!object.containsKey(member)) {
                    throw new IllegalArgumentException("Member " + member + " is missing");
                }
            }
            return object;
        }
    }
}
