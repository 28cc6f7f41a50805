package org.gatehouse.rules.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rulebooks that ship with the product, as files in {@code org/gatehouse/rules/defaults}. */
final class DefaultSources {

    private static final Map<String, List<String>> TABLES = Map.of(
            "content", List.of("keywords", "prohibitions", "categories", "destinations", "tests"),
            "frequency", List.of("limits", "tests"),
            "failure", List.of("codes", "reasons", "tests"),
            "intercept", List.of("outcomes", "tests"),
            "refund", List.of("refunds", "tests"),
            "reply", List.of("words", "tests"));

    private DefaultSources() {}

    static Map<String, RulebookSource> load() {
        Map<String, RulebookSource> sources = new LinkedHashMap<>();
        TABLES.forEach((book, tables) -> sources.put(book, load(book, tables)));
        return sources;
    }

    private static RulebookSource load(String book, List<String> tables) {
        Map<String, String> texts = new LinkedHashMap<>();
        tables.forEach(table -> texts.put(table, read(book + "-" + table + ".tsv")));
        return new RulebookSource(book, 1, read(book + ".drl"), texts);
    }

    private static String read(String file) {
        try (@Nullable
                InputStream bytes = DefaultSources.class.getResourceAsStream("/org/gatehouse/rules/defaults/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("The default rulebook file is missing: " + file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
