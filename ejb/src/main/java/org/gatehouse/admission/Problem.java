package org.gatehouse.admission;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** Why a whole campaign was refused: the key of a sentence and its values; stored as a JSON array. */
public record Problem(String key, List<String> arguments) {

    public String stored() {
        return Json.createArrayBuilder(arguments).add(0, key).build().toString();
    }

    public static Problem of(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonArray array = reader.readArray();
            List<String> words = array.getValuesAs(JsonString::getString);
            return new Problem(words.get(0), List.copyOf(words.subList(1, words.size())));
        }
    }
}
