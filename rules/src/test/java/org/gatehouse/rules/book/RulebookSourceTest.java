package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.rules.language.RuleError;
import org.gatehouse.rules.message.Explanations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sources that cannot be taken into force say what is wrong and where; every rule and row of the defaults is explained.
 */
class RulebookSourceTest {

    private static final Rulebooks DEFAULTS = Rulebooks.defaults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intercept/outcomes | suspended,SUSPENDED,PT1H,NONE,NUMBER,yes,NONE,yes | 26 | a pause needs somebody for whom",
                "intercept/outcomes | suspended,SUSPENDED,PT1H,GLOBAL,NONE,yes,NONE,yes | 33 | a pause needs somebody for whom",
                "intercept/outcomes | suspended,SUSPENDED,PT1H,GLOBAL,NUMBER,yes,NONE,no | 49 | a pause needs somebody for whom",
                "intercept/outcomes | suspended,SUSPENDED,-PT1H,NONE,NONE,yes,NONE,yes | 21 | must be a duration",
                "intercept/outcomes | suspended,SUSPENDED,1 hour,GLOBAL,NUMBER,yes,NONE,yes | 21 | must be a duration",
                "intercept/outcomes | suspended,SUSPENDED,PT1H,GLOBAL,NUMBER,maybe,NONE,yes | 40 | must be yes or no",
                "intercept/outcomes | Suspended!,SUSPENDED,PT1H,GLOBAL,NUMBER,yes,NONE,yes | 1 | small letters",
                "frequency/limits   | a,PROMOTIONAL,0,1,REFUSE | 15 | between 1 and 10000",
                "frequency/limits   | a,PROMOTIONAL,many,1,REFUSE | 15 | whole number",
                "frequency/limits   | a,ADVERT,1,1,REFUSE | 3 | must be one of",
                "frequency/limits   | a,PROMOTIONAL,1,1,PASS | 19 | a limit that passes everything",
                "frequency/limits   | a,PROMOTIONAL,1,1 | 1 | 5 cells",
                "refund/refunds     | a,BUSY,*,101 | 10 | between 0 and 100",
                "failure/codes      | a,*,STATUS,11,BUSY,no,FAIL | 12 | like 0x0B",
                "failure/codes      | a,*,ERR,11,,no,RETRY | 16 | a receipt is final",
                "failure/codes      | a,*,STATUS,0x11,BUSY,no,RETRY | 17 | exactly where the action is FAIL",
                "failure/codes      | a,*,STATUS,0x11,KEYWORD,no,FAIL | 17 | a refusal of ours",
                "content/keywords   | ,zh,no,86 | 1 | must be filled",
                "content/keywords   | 移动,zh,no,+86 | 10 | digits of a calling code",
                "reply/words        | stop,en,STOP,no | 1 | spell the same word",
            })
    void aWrongCellIsNamed(String table, String row, int column, String message) {
        String[] bookAndTable = table.split("/");
        RulebookSource shipped = DEFAULTS.source(bookAndTable[0]);
        Map<String, String> tables = new HashMap<>(shipped.tables());
        String rows = Objects.requireNonNull(shipped.tables().get(bookAndTable[1]));
        tables.put(bookAndTable[1], rows + row.replace(',', '\t') + "\n");

        RulebookException refused = catchThrowableOfType(
                RulebookException.class,
                () -> DEFAULTS.with(new RulebookSource(shipped.name(), 2, shipped.rules(), tables)));

        assertThat(refused.source()).isEqualTo(bookAndTable[0] + "-" + bookAndTable[1]);
        RuleError error = refused.errors().get(0);
        assertThat(error.detail()).contains(message).doesNotStartWith(error.key() + " [");
        assertThat(error.line()).isEqualTo((int) rows.lines().count() + 1);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void aWrongRuleIsNamed() {
        RulebookSource shipped = DEFAULTS.source("content");
        assertThatThrownBy(() -> DEFAULTS.with(new RulebookSource(
                        "content", 2, "rule \"x\" when Message(secret) then warn(\"x\"); end", shipped.tables())))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("content: 1:23 FIELD “secret” is not a known field.");
    }

    @Test
    void aRuleWhoseTtlBlocksNobodyIsNamed() {
        RulebookSource shipped = DEFAULTS.source("intercept");
        String rule = "rule \"x\" when Outcome() then intercept(\"x\", 60, NONE, NUMBER, NONE); end";
        assertThatThrownBy(() -> DEFAULTS.with(shipped.withRules(rule)))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("“x”: a pause needs somebody for whom and something that is paused");
    }

    @Test
    void aMissingTableOrRulebookIsNamed() {
        assertThatThrownBy(() -> DEFAULTS.with(new RulebookSource("content", 2, "", Map.of())))
                .hasMessageContaining("content-keywords");
        assertThatThrownBy(() -> Rulebooks.of(Map.of())).hasMessageContaining("content");
        assertThatThrownBy(() -> DEFAULTS.with(new RulebookSource("weather", 1, "", Map.of())))
                .hasMessageContaining("weather");
    }

    @Test
    void everyDefaultRuleAndNamedRowIsExplained() {
        List<String> ofWords = List.of(
                "content-keywords.tsv",
                "content-prohibitions.tsv",
                "content-categories.tsv",
                "content-destinations.tsv",
                "failure-reasons.tsv",
                "reply-words.tsv");
        List<String> names = EveryDefaultMattersTest.pieces()
                .filter(piece -> !ofWords.contains(piece.file()))
                .map(SourcePieces.Piece::name)
                .toList();
        assertThat(names).hasSizeGreaterThan(80).allSatisfy(name -> {
            assertThat(Explanations.explain(name, List.of("a", "b"), Locale.ENGLISH))
                    .doesNotContain("\"" + name + "\"");
            assertThat(Explanations.explain(name, List.of("a", "b"), Locale.ENGLISH))
                    .doesNotContainPattern("[{}\\[\\]]");
        });
    }

    @Test
    void theLimitsAreTold() {
        assertThat(DEFAULTS.frequencyLimits())
                .hasToString(
                        "[FrequencyLimit[category=PROMOTIONAL, maxCount=1, windowDays=1, rollingHours=0, zone=null,"
                                + " disposition=REFUSE]]");
    }
}
