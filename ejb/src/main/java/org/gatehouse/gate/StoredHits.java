package org.gatehouse.gate;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;

/** Hits as they are kept with a decision. */
final class StoredHits {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private StoredHits() {}

    static String write(List<Hit> hits) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Hit hit : hits) {
            Reason reason = hit.reason();
            JsonObjectBuilder stored = JSON.createObjectBuilder();
            if (!hit.rule().layer().isEmpty()) {
                stored.add("layer", hit.rule().layer());
            }
            array.add(stored.add("rulebook", hit.rule().rulebook())
                    .add("version", hit.rule().version())
                    .add("rule", hit.rule().name())
                    .add("disposition", hit.disposition().name())
                    .add("reason", reason == null ? "" : reason.name())
                    .add("arguments", JSON.createArrayBuilder(hit.arguments())));
        }
        return array.build().toString();
    }

    static List<Hit> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonArray array = reader.readArray();
            List<Hit> hits = new ArrayList<>(array.size());
            for (JsonObject hit : array.getValuesAs(JsonObject.class)) {
                String reason = hit.getString("reason");
                hits.add(new Hit(
                        new RuleRef(
                                hit.getString("layer", ""),
                                hit.getString("rulebook"),
                                hit.getInt("version"),
                                hit.getString("rule")),
                        Disposition.valueOf(hit.getString("disposition")),
                        reason.isEmpty() ? null : Reason.valueOf(reason),
                        hit.getJsonArray("arguments").getValuesAs(JsonString::getString)));
            }
            return hits;
        }
    }
}
