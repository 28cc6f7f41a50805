package org.gatehouse.rules.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gatehouse.rules.book.SourcePieces.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every default rule and row one named example in examples.tsv: the rulebooks answer it as expected, and no longer
 * do when that rule or row is left out.
 */
class EveryDefaultMattersTest {

    private static final Rulebooks DEFAULTS = Rulebooks.defaults();

    /** A line of examples.tsv. */
    record Example(String file, String name, String question, String expected) {
        @Override
        public String toString() {
            return file + " " + name;
        }
    }

    static List<Example> examples() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(EveryDefaultMattersTest.class.getResourceAsStream("examples.tsv"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Example(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void answersAsExpectedOnlyWithTheRuleOrRow(Example example) {
        Question question = Question.parse(example.question());
        assertThat(question.ask(DEFAULTS)).isEqualTo(example.expected());

        Piece piece = pieces().filter(
                        one -> one.file().equals(example.file()) && one.name().equals(example.name()))
                .findFirst()
                .orElseThrow();
        assertThat(answerWithout(piece, question)).isNotEqualTo(example.expected());
    }

    /** A rulebook that cannot do without the piece is refused as a whole. */
    private static String answerWithout(Piece piece, Question question) {
        try {
            return question.ask(DEFAULTS.with(piece.leftOut()));
        } catch (RulebookException refused) {
            return "refused: " + refused.getMessage();
        }
    }

    @Test
    void everyRuleAndRowHasAnExample() throws IOException {
        List<String> covered = examples().stream().map(Example::toString).toList();
        assertThat(pieces().map(piece -> piece.file() + " " + piece.name()).toList())
                .doesNotHaveDuplicates()
                .allSatisfy(piece -> assertThat(covered).contains(piece));
    }

    static Stream<Piece> pieces() {
        return DEFAULTS.sources().values().stream().flatMap(book -> SourcePieces.of(book).stream());
    }
}
