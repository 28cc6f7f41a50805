package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleChecker;
import org.gatehouse.rules.workbench.RuleSheet.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSheetTest {

    private static final String A = rule("a", "hasKeyword");
    private static final String B = rule("b", "segmentCount > 2");
    private static final String C = rule("c", "!senderAtEnd");
    private static final RuleChecker CHECKER = new RuleChecker(RulebookKind.CONTENT.vocabulary());

    private static String rule(String name, String constraint) {
        return "rule \"" + name + "\"\nwhen\n    Message(" + constraint + ")\nthen\n    warn(\"" + name + "\");\nend";
    }

    private static RuleSheet sheet(String text) {
        return RuleSheet.of(RulebookKind.CONTENT, text);
    }

    private static String joined(RuleSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.entries().forEach(entry -> text.append(entry.remark()).append(entry.text()));
        return text.append(sheet.tail()).toString();
    }

    private static List<String> names(RuleSheet sheet) {
        return sheet.entries().stream().map(Entry::name).toList();
    }

    @Property(tries = 2_000)
    void cutAndJoinedIsTheTextAsItWas(@ForAll("texts") String text) {
        RuleSheet sheet = sheet(text);
        assertThat(sheet.text()).isEqualTo(text);
        assertThat(joined(sheet)).isEqualTo(text);
    }

    @Property(tries = 2_000)
    void findsTheRulesThatTheCheckerFindsAndErrorsExactlyWhereItHasSome(@ForAll("texts") String text) {
        RuleSheet sheet = sheet(text);
        if (CHECKER.check(text) instanceof CheckedRules.Accepted accepted) {
            assertThat(sheet.findings()).as(text).isEmpty();
            assertThat(sheet.entries().stream().map(Entry::rule)).as(text).isEqualTo(accepted.rules());
        } else {
            assertThat(sheet.findings()).as(text).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "rule",
                "end",
                "when",
                "then",
                "\"",
                "\"x\"",
                "\n",
                "\n",
                "\n\n",
                " ",
                "\r\n",
                "//",
                "/*",
                "*/",
                ";",
                "\\",
                "Message()",
                "warn(\"x\");",
                "rules",
                "rule \"",
                A,
                B,
                C,
                "\n" + A + "\n",
                "\n" + B + "\n",
                "\n" + C + "\n",
                "// rule \"no\"\n",
                "/* end */",
                "import java.util.List;\n",
                "(",
                ")",
                "ende",
                "签");
        return pieces.list().ofMaxSize(9).map(list -> String.join("", list));
    }

    @ParameterizedTest
    @EnumSource(RulebookKind.class)
    void cutsWhatShips(RulebookKind kind) {
        String text = Rulebooks.defaults().source(kind.id()).rules();
        RuleSheet sheet = RuleSheet.of(kind, text);
        CheckedRules whole = new RuleChecker(kind.vocabulary()).check(text);
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.entries().stream().map(Entry::rule)).isEqualTo(((CheckedRules.Accepted) whole).rules());
    }

    @Test
    void anEntryHasItsRemarkItsNameAndItsPlace() {
        RuleSheet sheet = sheet("// head\n\n// why a\n" + A + "\n\n/* why\n\nb */ " + B + "\n// bye\n");
        Entry first = sheet.entries().get(0);
        Entry second = sheet.entries().get(1);
        assertThat(first.remark()).isEqualTo("// head\n\n// why a\n");
        assertThat(first.text()).isEqualTo(A);
        assertThat(first.firstLine()).isEqualTo(4);
        assertThat(second.remark()).isEqualTo("\n\n/* why\n\nb */ ");
        assertThat(second.name()).isEqualTo("b");
        assertThat(second.firstLine()).isEqualTo(13);
        assertThat(sheet.tail()).isEqualTo("\n// bye\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"b\" when Message(secret) then warn(\"b\"); end",
                "rule \"b\" when Message( then warn(\"b\"); end",
                "rule \"b\" when Message() then warn(\"b\");",
                "rule \"b",
                "rule \"b\" when Message(sender == \"x) then warn(\"b\"); end",
                "rule",
                "nonsense",
                "import java.util.List;",
                "rule \"b\" /* when Message() then warn(\"b\"); end",
                "end end",
                "rule \"b\" when Message(sender == 'x') then warn(\"b\"); end",
                "rule \"b\" salience 3 when Message() then warn(\"b\"); end",
                "}",
            })
    void aRuleThatIsWrongSpoilsOnlyItself(String wrong) {
        RuleSheet sheet = sheet(A + "\n\n" + wrong + "\n\n" + C + "\n");
        List<Rule> right = sheet.entries().stream()
                .map(Entry::rule)
                .filter(Objects::nonNull)
                .toList();
        assertThat(right).extracting(Rule::name).containsExactly("a", "c");
        assertThat(sheet.findings()).isNotEmpty().allSatisfy(finding -> assertThat(finding.line())
                .isBetween(8, 10));
    }

    @Test
    void aFindingStandsWhereTheErrorStandsInTheWholeText() {
        RuleSheet sheet = sheet(A + "  rule \"b\" when Message(secret) then warn(\"b\"); end\n" + rule("c", "nothing"));
        assertThat(sheet.findings())
                .extracting(Finding::line, Finding::column, Finding::rule, Finding::key)
                .containsExactly(tuple(6, 28, "b", "field-unknown"), tuple(9, 13, "c", "field-unknown"));
    }

    @Test
    void twoRulesOfOneNameAreTold() {
        RuleSheet sheet = sheet(A + "\n" + B + "\n  " + A);
        assertThat(sheet.findings())
                .extracting(Finding::line, Finding::column, Finding::key)
                .containsExactly(tuple(13, 3, "rule-twice"));
        assertThat(sheet.entries()).allSatisfy(entry -> assertThat(entry.rule()).isNotNull());
    }

    @Test
    void oneRuleIsExchangedAndTheRestStays() {
        RuleSheet sheet = sheet("// of a\n" + A + "\n\n\t// of b\n" + B + " // beside b\n" + C);
        String other = rule("b2", "hasKeyword");
        assertThat(sheet.replaced(1, other).text())
                .isEqualTo("// of a\n" + A + "\n\n\t// of b\n" + other + " // beside b\n" + C);
        assertThat(sheet.replaced(1, B).text()).isEqualTo(sheet.text());
    }

    @Test
    void aNewRuleStandsUnderTheHeadingOfTheOneItComesBefore() {
        RuleSheet sheet = sheet("// head\n\n// of a\n" + A + "\n\n// of b\n" + B + "\n");
        assertThat(sheet.inserted(0, C + "\n").text())
                .isEqualTo("// head\n\n" + C + "\n\n// of a\n" + A + "\n\n// of b\n" + B + "\n");
        assertThat(sheet.inserted(1, C).text())
                .isEqualTo("// head\n\n// of a\n" + A + "\n\n" + C + "\n\n// of b\n" + B + "\n");
        assertThat(sheet.inserted(2, C).text())
                .isEqualTo("// head\n\n// of a\n" + A + "\n\n// of b\n" + B + "\n\n" + C + "\n");
    }

    @Test
    void theFirstRuleStandsBehindWhatIsWrittenThere() {
        assertThat(sheet("").inserted(0, A).text()).isEqualTo(A + "\n");
        assertThat(sheet("\n").inserted(0, A).text()).isEqualTo(A + "\n");
        assertThat(sheet("// none yet\n").inserted(0, A).text()).isEqualTo("// none yet\n\n" + A + "\n");
    }

    @Test
    void aRuleGoesWithItsRemarkAndTheHeadingStays() {
        RuleSheet sheet = sheet("// head\n\n// of a\n" + A + "\n\n// of b\n" + B + "\n\n" + C + "\n");
        assertThat(sheet.without(0).text()).isEqualTo("// head\n\n// of b\n" + B + "\n\n" + C + "\n");
        assertThat(sheet.without(1).text()).isEqualTo("// head\n\n// of a\n" + A + "\n\n" + C + "\n");
        assertThat(sheet.without(2).text()).isEqualTo("// head\n\n// of a\n" + A + "\n\n// of b\n" + B + "\n");
        assertThat(sheet(A + "\n").without(0).text()).isEmpty();
    }

    @Test
    void aRuleMovesWithItsRemark() {
        RuleSheet sheet = sheet("// head\n\n// of a\n" + A + "\n\n// of b\n" + B + "\n\n" + C + "\n");
        assertThat(sheet.moved(0, 2).text())
                .isEqualTo("// head\n\n// of b\n" + B + "\n\n" + C + "\n\n// of a\n" + A + "\n");
        assertThat(names(sheet.moved(2, 0))).containsExactly("c", "a", "b");
        assertThat(sheet.moved(1, 1).text()).isEqualTo(sheet.text());
    }

    /** Whatever blanks, remarks and headings stand between rules. */
    @Property(tries = 1_000)
    void changesOfOrderLoseNothing(
            @ForAll("sheets") String text, @ForAll @IntRange(max = 4) int from, @ForAll @IntRange(max = 4) int to) {
        RuleSheet sheet = sheet(text);
        int size = sheet.entries().size();
        assumeThat(size).isGreaterThan(Math.max(from, to));

        List<String> moved = new ArrayList<>(names(sheet));
        moved.add(to, moved.remove(from));
        assertThat(names(sheet.moved(from, to))).as(text).isEqualTo(moved);
        assertThat(sheet.moved(from, to).findings()).as(text).isEmpty();

        List<String> without = new ArrayList<>(names(sheet));
        without.remove(from);
        assertThat(names(sheet.without(from))).as(text).isEqualTo(without);

        List<String> inserted = new ArrayList<>(names(sheet));
        inserted.add(to, "new");
        assertThat(names(sheet.inserted(to, rule("new", "hasKeyword"))))
                .as(text)
                .isEqualTo(inserted);
    }

    @Provide
    Arbitrary<String> sheets() {
        Arbitrary<String> between = Arbitraries.of(
                "",
                " ",
                "\n",
                "\n\n",
                "\r\n\r\n",
                " // beside\n",
                "\n// of it\n",
                "\n\n// head\n\n",
                "/* c */",
                "\n/* rule \"x\"\n\n end */\n",
                "\n\n// head\n// more\n\n// of it\n");
        return between.list().ofMinSize(3).ofMaxSize(6).map(list -> {
            StringBuilder text = new StringBuilder(list.get(0));
            for (int index = 1; index < list.size(); index++) {
                String gap = list.get(index);
                text.append(rule("r" + index, "length > " + index));
                text.append(gap.isEmpty() && index < list.size() - 1 ? "\n" : gap);
            }
            return text.toString();
        });
    }
}
