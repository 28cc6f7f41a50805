package org.gatehouse.rules.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of this package: a header line, then tab-separated rows; lines that begin with # are remarks. */
final class PhraseTable {

    private PhraseTable() {}

    /** The rows without the header. */
    static List<List<String>> rows(String resource, int columns) {
        return read(resource)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> cells(resource, line, columns))
                .toList();
    }

    private static List<String> cells(String resource, String line, int columns) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns || cells.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(resource + " needs " + columns + " filled columns: " + line);
        }
        return cells;
    }

    private static String read(String resource) {
        try (@Nullable InputStream bytes = PhraseTable.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalArgumentException("No table " + resource);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
