package org.gatehouse.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language is, and where its errors point. */
class RuleCheckerTest {

    private final RuleChecker checker = new RuleChecker(SmallVocabulary.SMALL);

    @Test
    void readsConditionsAndActionsIntoATree() {
        List<Rule> rules = accepted("""
                rule "too long"
                when
                    Message(category == "PROMOTIONAL", length > maxLength || !optOutInstruction)
                then
                    refuse("too long", KEYWORD, length);
                    warn("too long");
                end
                """);

        Rule rule = rules.get(0);
        assertThat(rule.name()).isEqualTo("too long");
        assertThat(rule.conditions())
                .extracting(Condition::text)
                .containsExactly("category == \"PROMOTIONAL\"", "length > maxLength || !optOutInstruction");
        assertThat(rule.actions())
                .containsExactly(
                        new Action(
                                "refuse",
                                List.of(
                                        new Operand.Text("too long"),
                                        new Operand.Constant("KEYWORD"),
                                        new Operand.FieldRef(SmallVocabulary.field("length")))),
                        new Action("warn", List.of(new Operand.Text("too long"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sender == \"say \\\"end\\\" then // no\"",
                "sender == \"back\\\\slash and\\nline\"",
                "sender in (\"a\", \"b\")",
                "sender not in (\"a\")",
                "keywords contains \"移动\"",
                "keywords not contains \"\"",
                "length == -1",
                "length in (1, 2, 3)",
                "optOutInstruction == false",
                "!!optOutInstruction",
                "(length > 1 && length < 5) || !(sender == \"x\")",
                "sender == carrier, length <= maxLength",
                "/* why */ length >= 0 // because",
            })
    void accepts(String constraint) {
        List<Rule> rules = accepted("rule \"x\" when Message(" + constraint + "\n) then warn(\"x\"); end");
        assertThat(rules).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"İmza yok 签名 なし", "a", "50 % off (spring/2026): v1.2", "r-1_b+c,d"})
    void acceptsNames(String name) {
        assertThat(accepted("rule \"" + name + "\" when Message() then warn(\"" + name + "\"); end"))
                .extracting(Rule::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t", "// nothing yet\n", "/* nothing\n yet */"})
    void aTextOfNothingButRemarksHasNoRules(String text) {
        assertThat(accepted(text)).isEmpty();
    }

    /** Lines and columns from 1, in the text as written. */
    @ParameterizedTest
    @CsvSource({"password,3,13", "sender == 5,3,23", "'length > 1, nonsense',3,25", "'length > 1,\n  nonsense',4,3"})
    void pointsAtTheErrorInAConstraint(String constraint, int line, int column) {
        RuleError error = rejected("rule \"x\"\nwhen\n    Message(" + constraint + ")\nthen\n    warn(\"x\");\nend\n");
        assertThat(List.of(error.line(), error.column())).containsExactly(line, column);
    }

    @ParameterizedTest
    @CsvSource({"launch(\"x\");,5,5", "'warn(\"y\");',5,10", "'warn(\"x\");\n    warn(\"x\", secret);',6,15"})
    void pointsAtTheErrorInAnAction(String action, int line, int column) {
        RuleError error = rejected("rule \"x\"\nwhen\n    Message()\nthen\n    " + action + "\nend\n");
        assertThat(List.of(error.line(), error.column())).containsExactly(line, column);
    }

    @Test
    void tellsEveryRuleThatIsWrong() {
        CheckedRules answer = checker.check("""
                rule "a" when Message(x) then warn("a"); end
                rule "b" when Message() then warn("b"); end
                rule "c" when Message() then shout("c"); end
                """);

        assertThat(((CheckedRules.Rejected) answer).errors())
                .extracting(RuleError::line)
                .containsExactly(1, 3);
    }

    private List<Rule> accepted(String text) {
        CheckedRules answer = checker.check(text);
        assertThat(answer).isInstanceOf(CheckedRules.Accepted.class);
        return ((CheckedRules.Accepted) answer).rules();
    }

    private RuleError rejected(String text) {
        CheckedRules answer = checker.check(text);
        assertThat(answer).isInstanceOf(CheckedRules.Rejected.class);
        return ((CheckedRules.Rejected) answer).errors().get(0);
    }
}
