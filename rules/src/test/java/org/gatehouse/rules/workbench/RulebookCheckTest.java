package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulebookCheckTest {

    private static final Rulebooks SHIPPED = Rulebooks.defaults();

    private static List<Finding> check(RulebookSource source) {
        return RulebookCheck.check(source, LayerKind.PLATFORM);
    }

    private static RulebookSource shipped(String book) {
        return SHIPPED.source(book);
    }

    private static String table(String book, String table) {
        return Objects.requireNonNull(shipped(book).tables().get(table));
    }

    private static int lines(String text) {
        return (int) text.lines().count();
    }

    @ParameterizedTest
    @EnumSource(RulebookKind.class)
    void whatShipsIsWithoutFinding(RulebookKind kind) {
        assertThat(check(shipped(kind.id()))).isEmpty();
    }

    @Test
    void everyPartTellsItsErrorsAndNotOnlyTheFirst() {
        String keywords = table("content", "keywords");
        String destinations = table("content", "destinations");
        RulebookSource source = shipped("content")
                .withRules("""
                        rule "a" when Message(secret) then warn("a"); end
                        rule "b" when Message(urlCount > 0) then warn("b"); end
                        rule "c" when Message() then shout("c"); end
                        """)
                .withTable("keywords", keywords + "\tzh\tno\t86\nword\tzh\tperhaps\t86\nword\tzh\tno\t+86\n")
                .withTable("destinations", destinations + "Turkey\tyes\tno\nDE\tno\tno\tno\n")
                .withTable("prohibitions", "word\tlanguage\n")
                .withTable("tests", "name\tgiven\texpect\nb\ttext=www.a.com\tdisposition=WARN\nx\tcolour=red\trule=\n");

        List<Finding> errors = check(source).stream().filter(Finding::isError).toList();

        int keyword = lines(keywords);
        int destination = lines(destinations);
        assertThat(errors)
                .extracting(Finding::part, Finding::line, Finding::column, Finding::rule, Finding::key)
                .containsExactly(
                        tuple("rules", 1, 23, "a", "field-unknown"),
                        tuple("rules", 3, 30, "c", "action-unknown"),
                        tuple("destinations", destination + 1, 1, "Turkey", "cell-country-or-none"),
                        tuple("destinations", destination + 2, 1, "DE", "row-cells"),
                        tuple("keywords", keyword + 1, 1, "", "cell-filled"),
                        tuple("keywords", keyword + 2, 9, "word", "cell-flag"),
                        tuple("keywords", keyword + 3, 12, "word", "cell-calling-code"),
                        tuple("prohibitions", 1, 1, "", "table-columns"),
                        tuple("tests", 3, 3, "x", "circumstance-unknown"));
    }

    @Test
    void cellsThatWouldLoadAndCannotBeMeantAreErrors() {
        String keywords = table("content", "keywords");
        String fit = "\tno\t\n";
        RulebookSource source = shipped("content")
                .withTable(
                        "keywords",
                        keywords + "klingon\ttlh" + fit + "a\u0000b\ten" + fit + "x".repeat(100_000) + "\ten" + fit
                                + "y".repeat(1_000) + "\ten" + fit);

        List<Finding> errors = check(source).stream().filter(Finding::isError).toList();

        int last = lines(keywords);
        assertThat(errors)
                .extracting(Finding::line, Finding::column, Finding::key)
                .containsExactly(
                        tuple(last + 1, 9, "cell-choice"),
                        tuple(last + 2, 2, "cell-control"),
                        tuple(last + 3, 1, "cell-long"));
        assertThat(errors.get(1).text(Locale.ENGLISH)).contains("U+0000").doesNotContain("\u0000");
        assertThat(errors.get(2).text(Locale.ENGLISH)).contains("100000").hasSizeLessThan(200);
    }

    @Test
    void aCellIsNamedByRowAndColumnInTheReadersLanguage() {
        RulebookSource source = shipped("intercept")
                .withTable("outcomes", table("intercept", "outcomes").replace("P30D", "month"));
        Finding finding = check(source).get(0);
        assertThat(finding.text(Locale.ENGLISH))
                .isEqualTo("Row 3, ttl: must be a duration such as PT1H (one hour) or P30D (30 days), not “month”.");
        assertThat(finding.text(Locale.forLanguageTag("tr"))).startsWith("3. satır, ttl: “month” değil, ");
    }

    @Test
    void errorsComeBeforeWarnings() {
        RulebookSource source = shipped("content").withRules("""
                        rule "a" when Message(localHour > 23) then warn("a"); end
                        rule "b" when Message(secret) then warn("b"); end
                        """);
        List<Finding> findings = check(source);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(findings).extracting(Finding::severity).isSorted();
        assertThat(findings).extracting(Finding::key).contains("rule-never");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P366D   | 0 |",
                "P367D   | 1 | ttl-out-of-range",
                "PT8785H | 1 | ttl-out-of-range",
                "-PT1H   | 1 | cell-duration",
                "PT0S    | 0 |",
            })
    void aTtlLiesBetweenNothingAndAYear(String ttl, int count, String key) {
        String rows = table("intercept", "outcomes").replace("P30D", ttl);
        List<Finding> errors = check(shipped("intercept").withTable("outcomes", rows)).stream()
                .filter(Finding::isError)
                .toList();
        assertThat(errors).hasSize(count);
        if (count > 0) {
            assertThat(errors)
                    .extracting(Finding::part, Finding::line, Finding::column, Finding::rule, Finding::key)
                    .containsExactly(tuple("outcomes", 3, 31, "invalid-number", key));
        }
    }

    @Test
    void aTtlNeedsAScopeAndAKeyAtTheirCells() {
        String rows = table("intercept", "outcomes")
                .replace("powered-off\tPOWERED_OFF\tPT0S", "powered-off\tPOWERED_OFF\tPT2H")
                .replace("suspended\tSUSPENDED\tPT1H\tGLOBAL\tNUMBER", "suspended\tSUSPENDED\tPT1H\tGLOBAL\tNONE");
        assertThat(check(shipped("intercept").withTable("outcomes", rows)))
                .filteredOn(Finding::isError)
                .extracting(Finding::line, Finding::column, Finding::rule, Finding::key)
                .containsExactly(
                        tuple(4, 33, "suspended", "ttl-needs-more"), tuple(11, 30, "powered-off", "ttl-needs-more"));
        RulebookSource rule = shipped("intercept").withRules("""

                        rule "off" when Outcome(reason == "BUSY") then
                        intercept("off", 60, NONE, NUMBER, NONE); end
                        """);
        assertThat(check(rule))
                .filteredOn(Finding::isError)
                .extracting(Finding::part, Finding::line, Finding::rule, Finding::key)
                .containsExactly(tuple("rules", 2, "off", "rule-ttl-needs-more"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "localHour > 23 ; rule-never ; localHour > 23",
                "urlCount > 0, length > 5, length < 5 ; rule-never ; length > 5, length < 5",
                "category == \"PROMOTIONAL\", !(category == \"PROMOTIONAL\") ; rule-never ; category == \"PROMOTIONAL\", !(category == \"PROMOTIONAL\")",
                "urlCount > 0, senderApproved || !senderApproved ; condition-always ; senderApproved || !senderApproved",
                "urlCount > 0 && weekday >= 1 ; condition-always ; weekday >= 1",
            })
    void aRuleThatSaysNothingIsWarnedOf(String constraint, String key, String named) {
        RulebookSource source = shipped("content")
                .withRules(shipped("content").rules() + "\n// why\nrule \"x\" when Message(" + constraint
                        + ") then warn(\"x\"); end\n");
        assertThat(check(source))
                .filteredOn(finding -> !finding.key().equals("not-covered"))
                .extracting(
                        Finding::severity,
                        Finding::part,
                        Finding::line,
                        Finding::rule,
                        Finding::key,
                        Finding::arguments)
                .containsExactly(tuple(
                        Severity.WARNING,
                        "rules",
                        lines(shipped("content").rules()) + 3,
                        "x",
                        key,
                        List.of("x", named)));
    }

    @Test
    void whereTheFirstDecidesARuleThatComesTooLateIsWarnedOf() {
        String late = shipped("reply").rules()
                + "rule \"late\" when Reply(stopWords > 1, otherWords == 0) then means(\"late\", OTHER); end\n";
        assertThat(check(shipped("reply").withRules(late)))
                .extracting(Finding::rule, Finding::key, Finding::arguments)
                .containsExactly(
                        tuple("late", "rule-shadowed", List.of("late", "reply-stop")),
                        tuple("late", "not-covered", List.of("late")));
        // Where all are asked the order hides nothing.
        String twice = shipped("content").rules()
                + "rule \"late\" when Message(optOut == \"TENANT\", urlCount > 0) then hold(\"late\"); end\n";
        assertThat(check(shipped("content").withRules(twice)))
                .extracting(Finding::key)
                .containsExactly("not-covered");
    }

    @Test
    void aRuleThatIsSwitchedOffHidesNothingAndNeedsNoTest() {
        RulebookSource source = shipped("reply")
                .withRules(shipped("reply").rules() + "rule \"late\" when Reply() then means(\"late\", OTHER); end\n")
                .withTable("off", "rule\nreply-other\nnobody\n");
        assertThat(check(source))
                .extracting(Finding::part, Finding::line, Finding::key)
                .contains(tuple("off", 3, "off-unknown"))
                .doesNotContain(tuple("rules", 37, "rule-shadowed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failure/codes         | again,*,STATUS,0x58,,no,RETRY                 | row-shadowed | status-unmapped",
                "failure/codes         | own,one,STATUS,0x58,,no,RETRY                 | |",
                "failure/codes         | again,*,ERR,027,BUSY,no,FAIL                  | row-shadowed | result-unmapped",
                "failure/codes         | again,simulator,ERR,0200,BUSY,no,FAIL         | row-shadowed | simulator-no-answer",
                "failure/codes         | status-throttled,one,STATUS,0x58,,no,RETRY    | name-twice   | status-throttled",
                "intercept/outcomes    | again,BUSY,PT1H,LOCAL,NUMBER,yes,NONE,yes     | row-shadowed | busy",
                "refund/refunds        | again,BUSY,CHARGE_ON_SUBMIT,50                | row-shadowed | refund-busy",
                "frequency/limits      | again,PROMOTIONAL,3,1,REFUSE                  | row-shadowed | one-promotional-a-day",
                "frequency/limits      | week,PROMOTIONAL,3,7,REFUSE                   | |",
                "frequency/limits      | codes,TRANSACTIONAL,3,1,REFUSE                | |",
                "content/keywords      | 移動,zh,no,86                                  | |",
                "content/keywords      | 移 动,zh,no,86                                 | |",
                "content/keywords      | 移动,ja,yes,86                                 | row-same-word | 移动",
                "content/keywords      | 移动,zh,no,90                                  | |",
                "content/prohibitions  | FAKE  Passport,en,no                          | row-same-word | fake passport",
                "content/categories    | KREDI,FINANCE,tr,yes                          | row-same-word | kredi",
                "content/categories    | KREDI,LOANS,tr,yes                            | |",
            })
    void aRowWithoutEffectIsWarnedOf(String table, String row, String key, String other) {
        String[] bookAndTable = table.split("/");
        String rows = table(bookAndTable[0], bookAndTable[1]);
        RulebookSource source =
                shipped(bookAndTable[0]).withTable(bookAndTable[1], rows + row.replace(',', '\t') + "\n");
        List<Finding> findings = check(source);
        if (key == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .extracting(Finding::severity, Finding::part, Finding::line, Finding::rule, Finding::key)
                    .containsExactly(tuple(Severity.WARNING, bookAndTable[1], lines(rows) + 1, row.split(",")[0], key));
            assertThat(findings.get(0).arguments().get(3)).isEqualTo(other);
        }
    }

    @Test
    void ofDestinationsTheLastCounts() {
        String rows = table("content", "destinations") + "KP\tno\tyes\n";
        assertThat(check(shipped("content").withTable("destinations", rows)))
                .filteredOn(finding -> finding.part().equals("destinations"))
                .extracting(Finding::line, Finding::rule, Finding::key, Finding::arguments)
                .containsExactly(tuple(3, "KP", "row-shadowed", List.of("3", "KP", "4", "KP")));
    }

    @Test
    void aRangeOfStatusesHidesWhatLiesInIt() {
        String rows = table("failure", "codes")
                .replace("status-unmapped\t", "in-range\t*\tSTATUS\t0x410\t\tno\tRETRY\nstatus-unmapped\t");
        assertThat(check(shipped("failure").withTable("codes", rows)))
                .extracting(Finding::rule, Finding::key)
                .containsExactly(tuple("in-range", "row-shadowed"));
    }

    @Test
    void explanationsAreForRulesThatAreThereAndForEveryReader() {
        String header = "rule\tlanguage\texplanation\tremedy\n";
        String rows = """
                reply-stop\ten\tYou said stop.\t
                reply-stop\ttr\tDur dediniz.\t
                busy\ten\tx\t
                reply-start\ten\tYou said start.\t
                reply-start\ten\tAgain.\t
                """;
        assertThat(check(shipped("reply").withTable("explanations", header + rows)))
                .extracting(Finding::part, Finding::line, Finding::rule, Finding::key, Finding::arguments)
                .containsExactly(
                        tuple("explanations", 4, "busy", "explanation-unknown", List.of("4", "busy")),
                        tuple("explanations", 4, "busy", "explanation-missing", List.of("busy", "tr")),
                        tuple("explanations", 5, "reply-start", "explanation-missing", List.of("reply-start", "tr")),
                        tuple(
                                "explanations",
                                6,
                                "reply-start",
                                "explanation-twice",
                                List.of("6", "reply-start", "en")));
        assertThat(check(shipped("reply").withTable("explanations", header + "reply-stop\tfr\t \t\n")))
                .filteredOn(Finding::isError)
                .extracting(Finding::column, Finding::key)
                .containsExactly(tuple(12, "cell-choice"), tuple(15, "cell-filled"));
    }

    @Test
    void aRuleWithoutTestIsWarnedOf() {
        RulebookSource source = shipped("reply").withTable("tests", "name\tgiven\texpect\n");
        assertThat(check(source))
                .extracting(Finding::line, Finding::rule, Finding::key)
                .contains(tuple(3, "reply-stop-in-doubt", "not-covered"), tuple(31, "reply-other", "not-covered"))
                .hasSize(5);
    }

    @Test
    void everyMissingReasonIsTold() {
        RulebookSource source = shipped("failure").withTable("reasons", "reason\tpermanent\nBUSY\tno\nEXPIRED\tno\n");
        assertThat(check(source)).extracting(Finding::key).hasSize(9).containsOnly("reason-without-row");
    }

    @Test
    void aLayerSaysOnlyWhatItAdds() {
        String rule = "rule \"x\" when Message(urlCount > 3) then hold(\"x\"); end\n";
        String tests = "name\tgiven\texpect\nlinks\ttext=www.a www.b www.c www.d\trule=x\n";
        RulebookSource content = new RulebookSource("lale", "content", 1, rule, Map.of("tests", tests));
        assertThat(RulebookCheck.check(content, LayerKind.CUSTOMER)).isEmpty();
        assertThat(RulebookCheck.check(content.withRules("rule \"x\""), LayerKind.RESELLER))
                .extracting(Finding::key)
                .contains("syntax-end");
        RulebookSource reply = new RulebookSource(
                "lale", "reply", 1, shipped("reply").rules(), Map.of("words", "word\tlanguage\tkind\talone\n"));
        assertThat(RulebookCheck.check(reply, LayerKind.CUSTOMER))
                .filteredOn(Finding::isError)
                .extracting(Finding::key)
                .containsExactly("layer-only-words");
        assertThat(RulebookCheck.check(reply, LayerKind.PLATFORM))
                .extracting(Finding::key)
                .doesNotContain("layer-only-words");
    }

    @Test
    void whatIsThereAndShouldNotBeIsTold() {
        assertThat(check(shipped("reply").withTable("colours", "red\n")))
                .extracting(Finding::part, Finding::key)
                .containsExactly(tuple("colours", "table-unknown"));
        assertThat(RulebookCheck.check(shipped("failure"), LayerKind.CUSTOMER))
                .extracting(Finding::key)
                .contains("layer-no-rulebook");
        assertThat(check(new RulebookSource("weather", 1, "", Map.of())))
                .extracting(Finding::key)
                .containsExactly("book-unknown");
        Map<String, String> tables = new TreeMap<>(shipped("content").tables());
        tables.remove("categories");
        assertThat(check(new RulebookSource("content", 1, shipped("content").rules(), tables)))
                .extracting(Finding::part, Finding::key)
                .contains(tuple("categories", "table-missing"));
    }
}
