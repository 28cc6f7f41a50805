package org.gatehouse.rules.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Texts as people write them: the corpus of the folder that GATEHOUSE_TEST_DATA names, else 200 hand-made ones.
 *
 * @param source where they are from, for a test to say on what it ran
 */
record RealTexts(String source, List<String> texts) {

    private static final String HAND_MADE = "/org/gatehouse/rules/hand-made-texts.tsv";

    static RealTexts handMade() {
        try (InputStream bytes = RealTexts.class.getResourceAsStream(HAND_MADE)) {
            String table = new String(Objects.requireNonNull(bytes, HAND_MADE).readAllBytes(), StandardCharsets.UTF_8);
            return new RealTexts(
                    "the hand-made texts", secondColumn(table.lines().skip(1).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RealTexts any() {
        return dataFile("sms-corpus.tsv").map(RealTexts::corpus).orElseGet(RealTexts::handMade);
    }

    /** A file of the test data; empty when there is none on this machine. */
    static Optional<Path> dataFile(String name) {
        return Optional.ofNullable(System.getenv("GATEHOUSE_TEST_DATA")).map(folder -> Path.of(folder, name));
    }

    private static RealTexts corpus(Path file) {
        try {
            return new RealTexts("the corpus " + file.getFileName(), secondColumn(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> secondColumn(List<String> rows) {
        return rows.stream().map(row -> row.substring(row.indexOf('\t') + 1)).toList();
    }
}
