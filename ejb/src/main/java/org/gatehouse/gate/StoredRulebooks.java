package org.gatehouse.gate;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.sql.Sql;

/** The table {@code rulebook_version}: a version never changes. */
final class StoredRulebooks {

    private static final String SHIPPED = "gatehouse";

    private StoredRulebooks() {}

    static Optional<RulebookSource> newest(Sql sql, String name) {
        return sql.first(
                "SELECT version, source FROM rulebook_version WHERE rulebook = ? ORDER BY version DESC LIMIT 1 FOR UPDATE",
                row -> read(name, row.getInt("version"), row.getString("source")),
                name);
    }

    static RulebookSource find(Sql sql, String name, int version) {
        return sql.first(
                        "SELECT version, source FROM rulebook_version WHERE rulebook = ? AND version = ?",
                        row -> read(name, version, row.getString("source")),
                        name,
                        version)
                .orElseThrow(
                        () -> new IllegalStateException("Rulebook (%s) has no version %d.".formatted(name, version)));
    }

    static RulebookSource add(Sql sql, RulebookSource source, Instant now) {
        int version =
                newest(sql, source.name()).map(newest -> newest.version() + 1).orElse(1);
        String text = write(source);
        sql.update(
                "INSERT INTO rulebook_version (rulebook, version, source, source_sha256, in_force_from, author)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                source.name(),
                version,
                text,
                TextHash.of(text),
                now,
                SHIPPED);
        return new RulebookSource(source.name(), version, source.rules(), source.tables());
    }

    private static String write(RulebookSource source) {
        JsonObjectBuilder tables = Json.createObjectBuilder();
        new TreeMap<>(source.tables()).forEach(tables::add);
        return Json.createObjectBuilder()
                .add("rules", source.rules())
                .add("tables", tables)
                .build()
                .toString();
    }

    private static RulebookSource read(String name, int version, String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject source = reader.readObject();
            Map<String, String> tables = new TreeMap<>();
            source.getJsonObject("tables")
                    .forEach((table, rows) -> tables.put(table, ((jakarta.json.JsonString) rows).getString()));
            return new RulebookSource(name, version, source.getString("rules"), tables);
        }
    }
}
