package org.gatehouse.policy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.gatehouse.rules.book.RulebookSource;

/** A rulebook's source as it is kept: equal sources have equal texts. */
final class SourceText {

    private SourceText() {}

    /** JSON: the rules, and the tables by name. */
    static String write(RulebookSource source) {
        JsonObjectBuilder tables = Json.createObjectBuilder();
        new TreeMap<>(source.tables()).forEach(tables::add);
        return Json.createObjectBuilder()
                .add("rules", source.rules())
                .add("tables", tables)
                .build()
                .toString();
    }

    /** @throws RuntimeException when the text is none that {@link #write} made */
    static RulebookSource read(Layer layer, String rulebook, int version, String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject source = reader.readObject();
            Map<String, String> tables = new TreeMap<>();
            source.getJsonObject("tables").forEach((table, rows) -> tables.put(table, ((JsonString) rows).getString()));
            return new RulebookSource(layer.cited(), rulebook, version, source.getString("rules"), tables);
        }
    }

    /** How much it is in UTF-8: rules and tables. */
    static long octets(RulebookSource source) {
        long octets = octets(source.rules());
        for (String table : source.tables().values()) {
            octets += octets(table);
        }
        return octets;
    }

    /** How long rules and tables are. */
    static long characters(RulebookSource source) {
        return source.rules().length()
                + source.tables().values().stream().mapToLong(String::length).sum();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static byte[] compressed(RulebookSource source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(write(source).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static RulebookSource expanded(Layer layer, String rulebook, int version, byte[] compressed) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return read(layer, rulebook, version, new String(inflater.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
