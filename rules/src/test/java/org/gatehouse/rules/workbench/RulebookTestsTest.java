package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("measures time")
class RulebookTestsTest {

    private static final Rulebooks SHIPPED = Rulebooks.defaults();
    private static final String HEADER = "name\tgiven\texpect\n";

    private static TestReport run(RulebookSource source) {
        return RulebookTests.runAll(SHIPPED.with(source), source);
    }

    private static RulebookSource with(String book, String... rows) {
        return SHIPPED.source(book).withTable("tests", HEADER + String.join("\n", rows) + "\n");
    }

    @ParameterizedTest
    @EnumSource(RulebookKind.class)
    void whatShipsIsGreenAndEveryRuleIsCovered(RulebookKind kind) {
        TestReport report = run(SHIPPED.source(kind.id()));
        assertThat(report.outcomes()).hasSizeGreaterThan(3);
        assertThat(report.outcomes().stream().filter(outcome -> !outcome.passed()))
                .isEmpty();
        assertThat(report.isGreen()).isTrue();
        assertThat(report.uncoveredRules()).isEmpty();
    }

    /** The quick answer is the same as leaving the rule out and running every test again. */
    @ParameterizedTest
    @CsvSource({"content", "reply"})
    void aRuleIsCoveredExactlyWhenATestFailsWithoutIt(String book) {
        RulebookSource source = SHIPPED.source(book);
        RulebookSource half = source.withTable(
                "tests",
                HEADER
                        + Objects.requireNonNull(source.tables().get("tests"))
                                .lines()
                                .skip(1)
                                .filter(line -> line.hashCode() % 2 == 0 && !line.startsWith("#"))
                                .reduce("", (rows, row) -> rows + row + "\n"));
        TestReport report = run(half);
        assertThat(report.uncoveredRules()).isNotEmpty();
        RuleSheet sheet = RuleSheet.of(RulebookKind.of(book).orElseThrow(), source.rules());
        for (int index = 0; index < sheet.entries().size(); index++) {
            boolean green = run(half.withRules(sheet.without(index).text())).isGreen();
            String rule = sheet.entries().get(index).name();
            assertThat(report.uncoveredRules().contains(rule)).as(rule).isEqualTo(green);
        }
    }

    @Test
    void whatIsOtherThanExpectedIsTold() {
        TestReport report = run(with(
                "content",
                "passes\t\tdisposition=PASS",
                "fails\toptOut=TENANT\tdisposition=PASS; rule=",
                "partly\toptOut=TENANT\tdisposition=REFUSE; rule=opted-out-brand"));
        assertThat(report.isGreen()).isFalse();
        assertThat(report.outcomes()).extracting(TestOutcome::passed).containsExactly(true, false, false);
        assertThat(report.outcomes())
                .extracting(TestOutcome::problem)
                .containsExactly(
                        "",
                        "disposition is 'REFUSE', expected 'PASS'; rule is 'opted-out-tenant', expected ''",
                        "rule is 'opted-out-tenant', expected 'opted-out-brand'");
        assertThat(report.outcomes().get(1).actual()).containsEntry("reason", "OPTED_OUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "optOut | disposition=PASS",
                "optOut=LOTS | disposition=PASS",
                "colour=red | disposition=PASS",
                "optOut=NONE | colour=red",
                "optOut=NONE; optOut=BRAND | disposition=PASS",
                "text=\"open | disposition=PASS",
                "localHour=25 | disposition=PASS",
            })
    void aTestThatCannotBeAskedFails(String given, String expect) {
        TestReport report = run(with("content", "odd\t" + given + "\t" + expect));
        assertThat(report.isGreen()).isFalse();
        assertThat(report.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.problem()).startsWith("Row 2, ");
            assertThat(outcome.test().name()).isEqualTo("odd");
        });
        assertThat(TestRow.read(with("content", "odd\t" + given + "\t" + expect)))
                .isEmpty();
    }

    @Test
    void aDurationIsTheSameHoweverItIsWritten() {
        assertThat(run(with("intercept", "month\treason=INVALID_NUMBER\tttl=PT720H", "day\treason=BUSY\tttl=P0D"))
                        .isGreen())
                .isTrue();
        assertThat(run(with("intercept", "month\treason=INVALID_NUMBER\tttl=PT721H"))
                        .isGreen())
                .isFalse();
    }

    @Test
    void aRuleThatIsSwitchedOffNeedsNoTest() {
        RulebookSource source = with("reply", "stops\ttext=STOP\tmeaning=OPT_OUT");
        assertThat(run(source).uncoveredRules())
                .containsExactly("reply-stop-in-doubt", "reply-stop-among-words", "reply-start", "reply-other");
        assertThat(run(source.withTable("off", "rule\nreply-start\n")).uncoveredRules())
                .containsExactly("reply-stop-in-doubt", "reply-stop-among-words", "reply-other");
    }

    @Test
    void withoutTestsNothingIsCovered() {
        TestReport report = run(with("reply"));
        assertThat(report.isGreen()).isTrue();
        assertThat(report.uncoveredRules()).hasSize(5);
    }

    @Test
    void aRowIsReadAsItIsWritten() {
        TestRow row =
                new TestRow("Don't; stop", new TreeMap<>(Map.of("text", " a\tb; \"c\" ")), Map.of("meaning", "OTHER"));
        List<TestRow> read = TestRow.read(with("reply", row.cells()));
        assertThat(read).containsExactly(row);
        assertThat(row.cells()).isEqualTo("Don't; stop\ttext=\" a\\tb; \\\"c\\\" \"\tmeaning=OTHER");
    }

    @Test
    void onlyARulebookThatIsInForceCanBeTested() {
        assertThatThrownBy(() -> RulebookTests.runAll(SHIPPED, new RulebookSource("weather", 1, "", Map.of())))
                .hasMessageContaining("weather");
        assertThatThrownBy(() -> RulebookTests.runAll(
                        SHIPPED, new RulebookSource("lale", "content", 1, "", Map.of("tests", HEADER + "a\t\trule="))))
                .hasMessageContaining("lale");
    }

    @Test
    void aThousandTestsTakeLessThanASecond() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int index = 0; index < 1_000; index++) {
            rows.append("test %d\ttext=Sale number %d; appendSender=yes\tdisposition=HOLD\n".formatted(index, index));
        }
        RulebookSource source = SHIPPED.source("content").withTable("tests", rows.toString());
        Rulebooks rulebooks = SHIPPED.with(source);
        RulebookTests.runAll(rulebooks, source);
        long begin = System.nanoTime();
        TestReport report = RulebookTests.runAll(rulebooks, source);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        assertThat(report.isGreen()).isTrue();
        assertThat(millis).isLessThan(1_000);
    }

    @Test
    void whenTheTimeIsOverTheRestIsNotRunAndTheFirstOfItIsNamed() {
        RulebookSource source = with(
                "content",
                "first\ttext=Hello\tdisposition=PASS",
                "second\ttext=Hello\tdisposition=PASS",
                "third\ttext=Hello\tdisposition=PASS");
        int[] asked = {0};
        TestReport report = RulebookTests.run(SHIPPED.with(source), source, () -> ++asked[0] > 1);

        assertThat(report.stop()).isEqualTo(new TestReport.Stop("second", 3, 2));
        assertThat(report.outcomes()).hasSize(3);
        assertThat(report.isGreen()).isFalse();
        assertThat(report.outcomes().get(2).problem()).startsWith("not run");
        assertThat(report.uncoveredRules()).as("nobody knows").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,30 seconds", "tr,30 saniye", "zh,30 秒", "ja,30 秒"})
    void thatTestsTakeTooLongIsAnErrorAtTheirRow(String language, String said) {
        RulebookSource source = with("content", "first\ttext=Hello\tdisposition=PASS", "second\t\tdisposition=PASS");
        int[] asked = {0};
        List<Finding> findings = RulebookCheck.check(
                source,
                LayerKind.PLATFORM,
                (loaded, checked) -> RulebookTests.run(loaded, checked, () -> ++asked[0] > 1));

        assertThat(findings).filteredOn(Finding::isError).singleElement().satisfies(finding -> {
            assertThat(finding.part()).isEqualTo("tests");
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.text(Locale.forLanguageTag(language)))
                    .contains(said)
                    .contains("second");
        });
    }
}
