package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleChecker;
import org.gatehouse.rules.workbench.FormPart.Group;
import org.gatehouse.rules.workbench.FormPart.Kind;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.gatehouse.rules.workbench.RuleWords.Operator;
import org.junit.jupiter.api.Test;

class RuleFormTest {

    private static final RulebookKind CONTENT = RulebookKind.CONTENT;
    private static final Leaf PROMOTIONAL = Leaf.of("category", Operator.IS, "PROMOTIONAL");
    private static final Leaf EVENING = Leaf.of("localHour", Operator.AT_LEAST, "21");
    private static final Leaf MORNING = Leaf.of("localHour", Operator.LESS, "9");
    private static final FormAction HOLD = new FormAction("hold", List.of(), List.of());

    private final RuleForm night = RuleForm.blank("night")
            .added(FormPath.TOP, PROMOTIONAL)
            .added(FormPath.TOP, new Group(Kind.ANY, List.of(MORNING, EVENING)))
            .addedAction(HOLD);

    record Sample(RulebookKind kind, Rule rule) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aRuleComesBackFromItsForm(@ForAll("samples") Sample sample) {
        Assume.that(isAccepted(sample));
        Rule back = RuleForm.of(sample.rule()).toRule(sample.kind());

        assertThat(RuleText.of(unbracketed(back), sample.kind()))
                .isEqualTo(RuleText.of(unbracketed(sample.rule()), sample.kind()));
        assertThat(isAccepted(new Sample(sample.kind(), back))).isTrue();
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(RulebookKind.values())
                .flatMap(kind -> AnyRule.of(kind).map(rule -> new Sample(kind, rule)));
    }

    private static boolean isAccepted(Sample sample) {
        String text = RuleText.of(sample.rule(), sample.kind());
        return new RuleChecker(sample.kind().vocabulary()).check(text) instanceof CheckedRules.Accepted;
    }

    /** The same with every chain of "and" and of "or" bracketed from the left. */
    private static Rule unbracketed(Rule rule) {
        return new Rule(
                rule.name(),
                rule.conditions().stream().map(RuleFormTest::unbracketed).toList(),
                rule.actions());
    }

    private static Condition unbracketed(Condition condition) {
        if (condition instanceof Condition.And) {
            return chain(condition, Condition.And.class, Condition.And::new);
        }
        if (condition instanceof Condition.Or) {
            return chain(condition, Condition.Or.class, Condition.Or::new);
        }
        return condition instanceof Condition.Not not ? new Condition.Not(unbracketed(not.inner())) : condition;
    }

    private static Condition chain(
            Condition condition, Class<? extends Condition> link, BinaryOperator<Condition> join) {
        List<Condition> links = new ArrayList<>();
        collect(condition, link, links);
        return links.stream().reduce(join).orElseThrow();
    }

    private static void collect(Condition condition, Class<? extends Condition> link, List<Condition> links) {
        if (!link.isInstance(condition)) {
            links.add(unbracketed(condition));
        } else if (condition instanceof Condition.And and) {
            collect(and.left(), link, links);
            collect(and.right(), link, links);
        } else if (condition instanceof Condition.Or or) {
            collect(or.left(), link, links);
            collect(or.right(), link, links);
        }
    }

    record LeafSample(RulebookKind kind, Condition condition) {}

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aConditionOnOneFieldComesBackFromItsOperatorAndValues(@ForAll("leaves") LeafSample sample) {
        RuleForm form = RuleForm.blank("x")
                .added(FormPath.TOP, Leaf.of(sample.condition()))
                .addedAction(new FormAction("", List.of(), List.of()));

        assertThat(form.findings(sample.kind()))
                .extracting(FormFinding::place)
                .as("the missing action only")
                .containsExactly("then.0");
        assertThat(new LeafWriter(sample.kind().vocabulary(), new FormWriter.FindingList())
                        .condition(Leaf.of(sample.condition()), "when"))
                .contains(sample.condition());
    }

    @Provide
    Arbitrary<LeafSample> leaves() {
        return Arbitraries.of(RulebookKind.values())
                .flatMap(kind -> AnyRule.leaf(kind).map(condition -> new LeafSample(kind, condition)));
    }

    @Test
    void isTheRuleThatItsTextSays() {
        assertThat(night.text(CONTENT)).isEqualTo("""
                rule "night"
                when
                    Message(category == "PROMOTIONAL", localHour < 9 || localHour >= 21)
                then
                    hold("night");
                end
                """);
    }

    @Test
    void thereIsAGroupOfNone() {
        FormPath group = FormPath.of("1");
        RuleForm day = night.replaced(group, ((Group) night.at(group)).as(Kind.NONE));

        assertThat(day.text(CONTENT)).contains("!(localHour < 9 || localHour >= 21)");
        assertThat(RuleForm.of(day.toRule(CONTENT))).isEqualTo(day);
    }

    @Test
    void conditionsComeGoAndMove() {
        Leaf weekend = Leaf.of("weekday", Operator.ONE_OF, "6", "7");

        assertThat(night.inserted(FormPath.of("1.0"), weekend).text(CONTENT))
                .contains("weekday in (6, 7) || localHour < 9 || localHour >= 21");
        assertThat(night.without(FormPath.of("1.1")).text(CONTENT)).contains("localHour < 9)");
        assertThat(night.moved(FormPath.of("0"), FormPath.of("0.2")).text(CONTENT))
                .contains("(localHour < 9 || localHour >= 21 || category == \"PROMOTIONAL\")");
        assertThat(night.moved(FormPath.of("1.1"), FormPath.of("0")).text(CONTENT))
                .contains("(localHour >= 21, category == \"PROMOTIONAL\", localHour < 9)");
    }

    @Test
    void actionsComeGoAndMove() {
        FormAction refuse = new FormAction("refuse", List.of(), List.of())
                .withArgument(0, "OTHER_REFUSAL")
                .withField("sender")
                .withField("country");
        RuleForm both = night.addedAction(refuse);

        assertThat(both.text(CONTENT))
                .contains("hold(\"night\");\n    refuse(\"night\", OTHER_REFUSAL, sender, country);");
        assertThat(both.movedAction(1, 0).text(CONTENT)).contains("country);\n    hold(\"night\");");
        assertThat(both.withoutAction(0).withAction(0, refuse.withoutField(0)).text(CONTENT))
                .contains("then\n    refuse(\"night\", OTHER_REFUSAL, country);\nend");
        assertThat(both.renamed("evening").text(CONTENT))
                .contains("hold(\"evening\")")
                .doesNotContain("night");
    }

    @Test
    void aPlaceThatIsNotThereIsACallersMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> night.without(FormPath.of("7")));
        assertThatIllegalArgumentException().isThrownBy(() -> night.at(FormPath.of("0.0")));
        assertThatIllegalArgumentException().isThrownBy(() -> night.replaced(FormPath.TOP, PROMOTIONAL));
        assertThatIllegalArgumentException().isThrownBy(() -> night.withoutAction(1));
        assertThatIllegalArgumentException().isThrownBy(() -> FormPath.of("1..0"));
        assertThatIllegalArgumentException().isThrownBy(FormPath.TOP::parent);
    }

    @Test
    void whatIsNoRuleYetCannotBeWritten() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleForm.blank("x").toRule(CONTENT))
                .withMessageContaining("NO_ACTION");
    }
}
