package org.gatehouse.rules.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.rules.text.Segmentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutPhrasesTest {

    private final OptOutPhrases phrases = OptOutPhrases.defaults();

    @ParameterizedTest
    @CsvFileSource(resources = "instructions.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void tellsAnInstructionFromAWord(String language, String instructs, String text) {
        assertThat(phrases.find(text).isPresent()).as("%s: %s", language, text).isEqualTo(instructs.equals("yes"));
    }

    @Test
    void everyLanguageHasEightInstructionsAndEightOthersInTheTable() {
        Map<String, Long> rows = PhraseTable.rows("instructions.tsv", 3).stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(rows)
                .hasSize(16)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThanOrEqualTo(8));
    }

    @Test
    void givesThePhraseAsTheTextHasIt() {
        assertThat(phrases.find("Bahar! RET  yazıp 4242'ye gönderin")).contains("RET  yazıp 4242'ye gönderin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en", "zh", "ja", "de", "fr", "es", "ru"})
    void theLineWeAppendIsAnInstructionThatNamesTheNumber(String language) {
        String line = phrases.line(language, "4242", "LALE");
        assertThat(phrases.find(line)).isPresent();
        assertThat(line).contains("4242").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en", "de", "fr", "es"})
    void theLineWeAppendNeverForcesADearerEncoding(String language) {
        Segmentation line = Segmentation.of(phrases.line(language, "4242", "LALE"));
        assertThat(line.encoding()).isEqualTo(Encoding.GSM7);
        assertThat(line.unitCount()).isLessThanOrEqualTo(50);
    }

    @Test
    void aLanguageWithoutALineGetsTheEnglishOne() {
        assertThat(phrases.line("fi", "4242", "LALE")).isEqualTo(phrases.line("en", "4242", "LALE"));
    }

    @Test
    void withoutAnyOneRowOfThePhraseTableSomeInstructionIsMissed() {
        List<List<String>> rows = PhraseTable.rows("opt-out-phrases.tsv", 2);
        List<String> instructions = PhraseTable.rows("instructions.tsv", 3).stream()
                .filter(row -> row.get(1).equals("yes"))
                .map(row -> row.get(2))
                .toList();
        assertThat(rows.stream().filter(row -> isIdle(row, rows, instructions)))
                .as("rows whose deletion no text notices")
                .isEmpty();
    }

    private static boolean isIdle(List<String> row, List<List<String>> rows, List<String> instructions) {
        OptOutPhrases others =
                new OptOutPhrases(rows.stream().filter(other -> other != row).toList());
        return instructions.stream().allMatch(text -> others.find(text).isPresent());
    }
}
