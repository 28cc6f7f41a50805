package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.workbench.FormFinding.Problem;
import org.gatehouse.rules.workbench.FormPart.Group;
import org.gatehouse.rules.workbench.FormPart.Kind;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.gatehouse.rules.workbench.RuleWords.Operator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormFindingTest {

    private static final FormAction HOLD = new FormAction("hold", List.of(), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                | IS         | -           | ''      | FIELD_MISSING",
                "colour            | IS         | red         | ''      | FIELD",
                "sender            | LESS       | 3           | ''      | OPERATOR",
                "category          | EMPTY      | -           | ''      | OPERATOR",
                "optOutInstruction | CONTAINS   | a           | ''      | OPERATOR",
                "sender            | IS         | -           | ''      | VALUE_MISSING",
                "sender            | IS         | ''          | ''      | VALUE_MISSING",
                "sender            | ONE_OF     | -           | ''      | VALUE_MISSING",
                "keywords          | CONTAINS   | -           | ''      | VALUE_MISSING",
                "category          | IS         | promotional | ''      | VALUE",
                "category          | NONE_OF    | promotional | ''      | VALUE",
                "optOutInstruction | IS         | yes         | ''      | VALUE",
                "localHour         | LESS       | nine        | ''      | NUMBER",
                "localHour         | LESS       | 09          | ''      | NUMBER",
                "length            | MORE       | 1234567890123456789 | '' | NUMBER",
                "sender            | IS         | -           | colour  | OTHER_FIELD",
                "sender            | IS         | -           | length  | OTHER_FIELD",
            })
    void saysWhatAConditionLacks(
            String field, Operator operator, @Nullable String value, String other, Problem problem) {
        List<String> values = value == null ? List.of() : List.of(value);
        RuleForm form = RuleForm.blank("x")
                .added(FormPath.TOP, Leaf.of("senderApproved", Operator.HOLDS))
                .added(FormPath.TOP, new Leaf(field, operator, values, other))
                .addedAction(HOLD);

        assertThat(form.findings(RulebookKind.CONTENT)).containsExactly(new FormFinding("when.1", problem, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTENT, '', '', ACTION",
        "CONTENT, explode, '', ACTION",
        "CONTENT, refuse, '', ARGUMENT_MISSING",
        "CONTENT, refuse, BUSY, ARGUMENT",
        "CONTENT, deferTo, 24, RANGE",
        "CONTENT, deferTo, nine, RANGE",
        "REFUND, refund, 101, RANGE",
        "REPLY, means, MAYBE, ARGUMENT",
    })
    void saysWhatAnActionLacks(RulebookKind kind, String name, String argument, Problem problem) {
        RuleForm form = RuleForm.blank("x").addedAction(new FormAction(name, List.of(argument), List.of()));

        assertThat(form.findings(kind)).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("then.0");
            assertThat(finding.problem()).isEqualTo(problem);
        });
    }

    @Test
    void namesTheBoundsOfANumber() {
        RuleForm form = RuleForm.blank("x").addedAction(new FormAction("deferTo", List.of("24"), List.of()));
        assertThat(form.findings(RulebookKind.CONTENT).get(0).text(Locale.ENGLISH))
                .isEqualTo("A whole number from 0 to 23 is needed.");
    }

    @Test
    void onlyWhatAnExplanationCanQuoteIsQuoted() {
        FormAction unknown = HOLD.withField("colour");
        assertThat(problems(RulebookKind.CONTENT, unknown)).containsExactly(Problem.QUOTED_FIELD);
        assertThat(problems(RulebookKind.FAILURE, new FormAction("retry", List.of(), List.of("stat"))))
                .containsExactly(Problem.QUOTED_FIELD);
    }

    private static List<Problem> problems(RulebookKind kind, FormAction action) {
        return RuleForm.blank("x").addedAction(action).findings(kind).stream()
                .map(FormFinding::problem)
                .toList();
    }

    @Test
    void aNewRuleLacksNameAndAction() {
        assertThat(RuleForm.blank(" ").findings(RulebookKind.REPLY))
                .containsExactly(
                        new FormFinding("name", Problem.NAME_MISSING, List.of()),
                        new FormFinding("then", Problem.NO_ACTION, List.of()));
    }

    @Test
    void aNameWithOtherSignsIsRefused() {
        assertThat(RuleForm.blank("\"x\"").addedAction(HOLD).findings(RulebookKind.CONTENT))
                .containsExactly(new FormFinding("name", Problem.NAME, List.of()));
    }

    @Test
    void anEmptyGroupIsNamedByItsPath() {
        RuleForm form = RuleForm.blank("x")
                .added(FormPath.TOP, new Group(Kind.ANY, List.of(new Group(Kind.NONE, List.of()))))
                .addedAction(HOLD);
        assertThat(form.findings(RulebookKind.CONTENT))
                .containsExactly(new FormFinding("when.0.0", Problem.GROUP_EMPTY, List.of()));
        RuleForm anything = form.replaced(FormPath.TOP, new Group(Kind.ANY, List.of()));
        assertThat(anything.findings(RulebookKind.CONTENT))
                .containsExactly(new FormFinding("when", Problem.GROUP_EMPTY, List.of()));
    }

    @Test
    void theLanguagesLimitsHold() {
        FormPart deep = Leaf.of("senderApproved", Operator.HOLDS);
        for (int level = 0; level < 16; level++) {
            deep = new Group(
                    level % 2 == 0 ? Kind.ANY : Kind.ALL, List.of(deep, Leaf.of("length", Operator.MORE, "1")));
        }
        RuleForm form = RuleForm.blank("x").addedAction(HOLD);
        String long4000 = "a".repeat(4_000);

        assertThat(form.added(FormPath.TOP, new Group(Kind.NONE, List.of(deep))).findings(RulebookKind.CONTENT))
                .containsExactly(new FormFinding("", Problem.TOO_DEEP, List.of()));
        assertThat(form.added(FormPath.TOP, Leaf.of("sender", Operator.IS, long4000))
                        .findings(RulebookKind.CONTENT))
                .containsExactly(new FormFinding("", Problem.TOO_LONG, List.of()));
        assertThat(form.added(FormPath.TOP, Leaf.of("sender", Operator.IS, "a\u0007"))
                        .findings(RulebookKind.CONTENT))
                .containsExactly(new FormFinding("", Problem.CHARACTER, List.of()));
        assertThat(new RuleForm("x", form.when(), Collections.nCopies(11, HOLD)).findings(RulebookKind.CONTENT))
                .containsExactly(new FormFinding("then", Problem.ACTIONS, List.of("10")));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemHasItsSentenceInFourLanguages(Problem problem) {
        FormFinding finding = new FormFinding("", problem, List.of("1", "2"));
        assertThat(List.of("en", "tr", "zh", "ja"))
                .extracting(tag -> finding.text(Locale.forLanguageTag(tag)))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }
}
