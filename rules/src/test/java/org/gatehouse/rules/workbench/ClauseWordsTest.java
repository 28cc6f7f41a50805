package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that say different things are read as different sentences, however deep the groups. */
class ClauseWordsTest {

    private static final List<Field> FIELDS =
            List.of(flag("question"), flag("brandNamed"), whole("stopWords"), whole("startWords"));
    private static final int FACTS = 1 << FIELDS.size();

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "zh", "ja"})
    void onlyEqualConditionsReadTheSame(String language) {
        RuleWords words = RuleWords.of(RulebookKind.REPLY, Locale.forLanguageTag(language));
        Map<String, List<Boolean>> meanings = new HashMap<>();

        all(0, FIELDS.size()).forEach(condition -> assertThat(
                        meanings.computeIfAbsent(words.condition(condition), read -> truth(condition)))
                .as(condition.text())
                .isEqualTo(truth(condition)));
        assertThat(meanings).hasSizeGreaterThan(300);
    }

    /** All that can be said about these fields, each named once and in this order. */
    private static List<Condition> all(int from, int to) {
        List<Condition> all = new ArrayList<>();
        if (to - from == 1) {
            all.add(leaf(FIELDS.get(from)));
        }
        for (int middle = from + 1; middle < to; middle++) {
            for (Condition left : all(from, middle)) {
                for (Condition right : all(middle, to)) {
                    all.add(new Condition.And(left, right));
                    all.add(new Condition.Or(left, right));
                }
            }
        }
        List.copyOf(all).forEach(condition -> all.add(new Condition.Not(condition)));
        return all;
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void drawingNegationsInChangesNothing(@ForAll("conditions") Condition condition) {
        FormPart plain = ClauseWords.plain(FormReader.group(List.of(condition)), false);
        RuleForm form = RuleForm.blank("x")
                .added(FormPath.TOP, plain)
                .addedAction(new FormAction("means", List.of("OTHER"), List.of()));
        List<Condition> said = new FormWriter(RulebookKind.REPLY).rule(form).conditions();

        assertThat(IntStream.range(0, FACTS).allMatch(facts -> holds(said.get(0), facts) == holds(condition, facts)))
                .as(condition.text())
                .isTrue();
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return condition(3);
    }

    private static Arbitrary<Condition> condition(int depth) {
        Arbitrary<Condition> leaf = Arbitraries.of(FIELDS).map(ClauseWordsTest::leaf);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Condition> inner = condition(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(inner, inner).as(Condition.And::new),
                Combinators.combine(inner, inner).as(Condition.Or::new),
                inner.map(Condition.Not::new));
    }

    private static Condition leaf(Field field) {
        return field.type() == Field.Type.FLAG
                ? new Condition.IsTrue(field)
                : new Condition.Compare(field, Condition.Comparison.GREATER, new Operand.Whole(0));
    }

    private static List<Boolean> truth(Condition condition) {
        return IntStream.range(0, FACTS)
                .mapToObj(facts -> holds(condition, facts))
                .toList();
    }

    /** @param facts one bit for each field */
    private static boolean holds(Condition condition, int facts) {
        if (condition instanceof Condition.And and) {
            return holds(and.left(), facts) && holds(and.right(), facts);
        }
        if (condition instanceof Condition.Or or) {
            return holds(or.left(), facts) || holds(or.right(), facts);
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.inner(), facts);
        }
        if (condition instanceof Condition.Compare compare) {
            boolean isMany = isSet(facts, compare.field());
            return compare.comparison() == Condition.Comparison.GREATER ? isMany : !isMany;
        }
        return isSet(facts, ((Condition.IsTrue) condition).field());
    }

    private static boolean isSet(int facts, Field field) {
        return (facts & (1 << FIELDS.indexOf(field))) != 0;
    }

    private static Field flag(String name) {
        return Field.of(name, Field.Type.FLAG);
    }

    private static Field whole(String name) {
        return Field.of(name, Field.Type.WHOLE);
    }
}
