package org.gatehouse.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.language.Condition.Comparison;

/** What is stored is what was checked: any tree, written and checked again, is the same tree. */
class CanonicalTextTest {

    private final RuleChecker checker = new RuleChecker(SmallVocabulary.SMALL);

    @Property(tries = 500)
    void checkingTheTextGivesTheSameRules(@ForAll("rules") List<Rule> rules) {
        String text = CanonicalText.of(rules, SmallVocabulary.SMALL);
        assertThat(checker.check(text)).as(text).isEqualTo(new CheckedRules.Accepted(rules));
    }

    @Provide
    Arbitrary<List<Rule>> rules() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("abc ıŞ签なし-")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(name -> "n" + name);
        Arbitrary<List<Condition>> conditions = condition(2).list().ofMaxSize(3);
        return Combinators.combine(names, conditions, Arbitraries.integers().between(0, 23))
                .as((name, all, hour) -> new Rule(name, all, actions(name, hour)))
                .list()
                .uniqueElements(Rule::name)
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static List<Action> actions(String name, int hour) {
        Operand own = new Operand.Text(name);
        return List.of(
                new Action("deferTo", List.of(own, new Operand.Whole(hour))),
                new Action("warn", List.of(own, new Operand.FieldRef(SmallVocabulary.field("keywords")))),
                new Action("refuse", List.of(own, new Operand.Constant("KEYWORD"))));
    }

    private static Arbitrary<Condition> condition(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Arbitrary<Condition> inner = condition(depth - 1);
        Arbitrary<Condition> and = Combinators.combine(inner, inner).as(Condition.And::new);
        Arbitrary<Condition> or = Combinators.combine(inner, inner).as(Condition.Or::new);
        Arbitrary<Condition> not = inner.map(Condition.Not::new);
        return Arbitraries.oneOf(leaf(), and, or, not);
    }

    private static Arbitrary<Condition> leaf() {
        Arbitrary<Operand> text = texts().map(Operand.Text::new);
        Arbitrary<Operand> whole = Arbitraries.longs()
                .between(-999_999_999_999_999_999L, 999_999_999_999_999_999L)
                .map(Operand.Whole::new);
        Arbitrary<Boolean> negated = Arbitraries.of(true, false);
        Arbitrary<Condition> flag = Arbitraries.just(new Condition.IsTrue(SmallVocabulary.field("optOutInstruction")));
        Arbitrary<Condition> order = Combinators.combine(Arbitraries.of(Comparison.values()), whole)
                .as((sign, value) -> new Condition.Compare(SmallVocabulary.field("length"), sign, value));
        Arbitrary<Condition> equal = Combinators.combine(Arbitraries.of(Comparison.EQUAL, Comparison.NOT_EQUAL), text)
                .as((sign, value) -> new Condition.Compare(SmallVocabulary.field("sender"), sign, value));
        Arbitrary<Condition> in = Combinators.combine(
                        negated, text.list().ofMinSize(1).ofMaxSize(3))
                .as((not, values) -> new Condition.OneOf(SmallVocabulary.field("sender"), not, values));
        Arbitrary<Condition> contains = Combinators.combine(negated, texts().map(Operand.Text::new))
                .as((not, value) -> new Condition.Contains(SmallVocabulary.field("keywords"), not, value));
        return Arbitraries.oneOf(flag, order, equal, in, contains);
    }

    /** Without a backslash before u, which no accepted text can hold. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aU \"\\\n'/*()[]{};,#@签ışé€").ofMaxLength(10);
    }
}
