package org.gatehouse.gate;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.message.Category;

/** The facts that all messages of a campaign had in common when a decision was made, as they are kept beside it. */
final class StoredFacts {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private StoredFacts() {}

    /** Equal facts are equal texts. */
    static String write(CampaignFacts facts) {
        return JSON.createObjectBuilder()
                .add("category", facts.category().name())
                .add("sender", facts.sender())
                .add("senderApproved", facts.senderApproved())
                .add("senderCountries", array(facts.senderCountries()))
                .add("senderCategories", array(names(facts.senderCategories())))
                .add("tenantLanguage", facts.tenantLanguage())
                .add("appendOptOut", facts.appendOptOut())
                .add("appendSender", facts.appendSender())
                .add("maxSegments", facts.maxSegments())
                .build()
                .toString();
    }

    static CampaignFacts read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject facts = reader.readObject();
            return new CampaignFacts(
                    Category.valueOf(facts.getString("category")),
                    facts.getString("sender"),
                    facts.getBoolean("senderApproved"),
                    texts(facts.getJsonArray("senderCountries")),
                    texts(facts.getJsonArray("senderCategories")).stream()
                            .map(Category::valueOf)
                            .collect(Collectors.toSet()),
                    facts.getString("tenantLanguage"),
                    facts.getBoolean("appendOptOut"),
                    facts.getBoolean("appendSender"),
                    facts.getInt("maxSegments"));
        }
    }

    private static Set<String> names(Set<Category> categories) {
        return categories.stream().map(Category::name).collect(Collectors.toSet());
    }

    private static JsonArrayBuilder array(Collection<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        new TreeSet<>(texts).forEach(array::add);
        return array;
    }

    private static Set<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString).stream().collect(Collectors.toSet());
    }
}
