package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.workbench.RuleSheet;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static final String RULES = """
            // The first.

            rule "one"
            when
                Message(length > 10)
            then
                warn("one", length);
            end

            // About two.
            rule "two"
            when
                Message(length > 20)
            then
                warn("two", length);
            end
            """;

    private static final RulebookSource SOURCE = new RulebookSource(
            "content",
            1,
            RULES,
            Map.of(
                    "keywords",
                    "word\tlanguage\twhole_word\tcalling_code\n# ours\nbet\ten\tyes\t\nwin\ten\tyes\t\n",
                    "off",
                    "rule\none\n",
                    "explanations",
                    "rule\tlanguage\texplanation\tremedy\none\ten\tIt is long.\tShorten it.\n"));

    private static Edited made(Edit edit) {
        return Edits.make(RulebookKind.CONTENT, SOURCE, edit);
    }

    private static List<String> names(Edited edited) {
        return RuleSheet.of(RulebookKind.CONTENT, edited.source().rules()).entries().stream()
                .map(RuleSheet.Entry::name)
                .toList();
    }

    private static String table(Edited edited, String table) {
        return edited.source().tables().getOrDefault(table, "");
    }

    @Test
    void aRuleIsReplacedAndTheRestStaysAsItWasWritten() {
        Edited edited = made(new Edit.ReplaceRule(1, "rule \"two\" when Message() then warn(\"two\"); end"));
        assertThat(edited.source().rules())
                .isEqualTo(RULES.replaceFirst(
                        "(?s)rule \"two\".*end", "rule \"two\" when Message() then warn(\"two\"); end"));
        assertThat(edited.deed()).isEqualTo("rule.replaced");
        assertThat(edited.subject()).isEqualTo("two");
        assertThat(edited.source().tables()).isEqualTo(SOURCE.tables());
    }

    @Test
    void whatWasSaidOfARuleGoesWithItsNewName() {
        Edited edited = made(new Edit.ReplaceRule(0, "rule \"uno\" when Message() then warn(\"uno\"); end"));
        assertThat(table(edited, "off")).isEqualTo("rule\nuno\n");
        assertThat(table(edited, "explanations")).contains("uno\ten\tIt is long.");
    }

    @Test
    void aRuleIsAddedBeforeAnotherOrBehindTheLast() {
        String rule = "rule \"new\" when Message() then warn(\"new\"); end";
        assertThat(names(made(new Edit.InsertRule(0, rule)))).containsExactly("new", "one", "two");
        assertThat(names(made(new Edit.InsertRule(2, rule)))).containsExactly("one", "two", "new");
        Refused.invalid("rule", () -> made(new Edit.InsertRule(3, rule)));
    }

    @Test
    void aCopyHasANameOfItsOwnAlsoInItsAction() {
        Edited once = made(new Edit.CopyRule(0));
        assertThat(names(once)).containsExactly("one", "one-copy", "two");
        assertThat(once.source().rules()).contains("warn(\"one-copy\", length)");
        Edited twice = Edits.make(RulebookKind.CONTENT, once.source(), new Edit.CopyRule(0));
        assertThat(names(twice)).containsExactly("one", "one-copy-2", "one-copy", "two");
    }

    @Test
    void aBrokenRuleIsNotCopied() {
        RulebookSource broken = SOURCE.withRules("rule \"x\" when eval(true) then end");
        Refused.invalid("rule", () -> Edits.make(RulebookKind.CONTENT, broken, new Edit.CopyRule(0)));
    }

    @Test
    void nothingIsSaidAnyMoreOfARuleThatIsGone() {
        Edited edited = made(new Edit.RemoveRule(0));
        assertThat(names(edited)).containsExactly("two");
        assertThat(table(edited, "off")).isEqualTo("rule\n");
        assertThat(table(edited, "explanations")).isEqualTo("rule\tlanguage\texplanation\tremedy\n");
    }

    @Test
    void aRuleMovesToThePlaceOfAnother() {
        assertThat(names(made(new Edit.MoveRule(1, 0)))).containsExactly("two", "one");
        Refused.invalid("rule", () -> made(new Edit.MoveRule(0, 2)));
        Refused.invalid("rule", () -> made(new Edit.MoveRule(-1, 0)));
    }

    @Test
    void aRuleIsSwitchedOffAndOn() {
        assertThat(table(made(new Edit.SwitchOff("two")), "off")).isEqualTo("rule\none\ntwo\n");
        assertThat(made(new Edit.SwitchOff("one")).source()).isEqualTo(SOURCE);
        assertThat(table(made(new Edit.SwitchOn("one")), "off")).isEqualTo("rule\n");
        Refused.invalid("rule", () -> made(new Edit.SwitchOff("three")));
    }

    @Test
    void rowsAreSplicedUnderTheirRemarksAndGetTheColumnsOfToday() {
        Edited edited = made(new Edit.SpliceRows(
                "keywords",
                1,
                1,
                List.of(
                        List.of("lottery", "en", "yes", "", "GAMBLING", "HOLD", ""),
                        List.of("casino", "en", "yes", "", "GAMBLING", "REFUSE", ""))));
        assertThat(table(edited, "keywords")).isEqualTo("""
                        word\tlanguage\twhole_word\tcalling_code\tcategory\tdisposition\tcarriers
                        # ours
                        bet\ten\tyes\t\t\tREFUSE\t
                        lottery\ten\tyes\t\tGAMBLING\tHOLD\t
                        casino\ten\tyes\t\tGAMBLING\tREFUSE\t
                        """);
    }

    @Test
    void rowsThatCannotBeWrittenAreRefused() {
        List<String> row = List.of("a\tb", "en", "yes", "", "", "REFUSE", "");
        Refused.invalid("rows", () -> made(new Edit.SpliceRows("keywords", 0, 0, List.of(row))));
        Refused.invalid("rows", () -> made(new Edit.SpliceRows("keywords", 0, 3, List.of())));
        Refused.invalid("table", () -> made(new Edit.SpliceRows("limits", 0, 0, List.of())));
    }

    @Test
    void aRuleIsExplainedInTheAuthorsWords() {
        Edited edited = made(new Edit.Explain("two", "tr", " Uzun. ", ""));
        assertThat(table(edited, "explanations")).isEqualTo("""
                        rule\tlanguage\texplanation\tremedy
                        one\ten\tIt is long.\tShorten it.
                        two\ttr\tUzun.\t
                        """);
        assertThat(table(made(new Edit.Explain("one", "en", "Too long.", "")), "explanations"))
                .isEqualTo("rule\tlanguage\texplanation\tremedy\none\ten\tToo long.\t\n");
        assertThat(table(made(new Edit.Explain("one", "en", "", "")), "explanations"))
                .isEqualTo("rule\tlanguage\texplanation\tremedy\n");
        Refused.invalid("language", () -> made(new Edit.Explain("one", "de", "Lang", "")));
        Refused.invalid("rows", () -> made(new Edit.Explain("one", "en", "two\nlines", "")));
    }

    @Test
    void aRulebookIsNotLargerThanItMayBe() {
        Refused.invalid("rulebook", () -> made(new Edit.ReplaceRules("/".repeat(Edits.SOURCE_OCTETS_MAX))));
        Refused.invalid("rulebook", () -> made(new Edit.ReplaceRules("语".repeat(Edits.SOURCE_OCTETS_MAX / 3))));
    }
}
