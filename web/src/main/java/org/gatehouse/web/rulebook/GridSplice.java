package org.gatehouse.web.rulebook;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/**
 * Rows that the grid exchanged for others.
 *
 * @param revision of the draft that the grid showed
 * @param from index of the first row, from 0
 * @param removed how many rows went
 */
record GridSplice(long revision, int from, int removed, List<List<String>> rows) {

    GridSplice {
        rows = List.copyOf(rows);
    }

    /** @throws IllegalArgumentException when it is not what the grid sends */
    static GridSplice parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject sent = reader.readObject();
            return new GridSplice(
                    sent.getJsonNumber("revision").longValueExact(),
                    sent.getJsonNumber("from").intValueExact(),
                    sent.getJsonNumber("removed").intValueExact(),
                    sent.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
                            .map(row -> row.getValuesAs(JsonString.class).stream()
                                    .map(cell -> clean(cell.getString()))
                                    .toList())
                            .toList());
        } catch (JsonException | ArithmeticException | ClassCastException | NullPointerException malformed) {
            throw new IllegalArgumentException("No exchange of rows as the grid sends it.", malformed);
        }
    }

    /** A table holds neither tabs nor line breaks. */
    private static String clean(String cell) {
        return cell.replaceAll("[\\x00-\\x1f]+", " ");
    }
}
