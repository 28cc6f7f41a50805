package org.gatehouse.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.rules.language.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleEngineTest {

    private static final Parcel PARCEL = new Parcel("İzmir", "İzmir", 5, 10, true, List.of("glass", "gift"));

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "city == \"İzmir\" => true",
                "city == \"Bursa\" => false",
                "city != \"Bursa\" => true",
                "city == origin => true",
                "city != origin => false",
                "city in (\"Bursa\", \"İzmir\") => true",
                "city not in (\"Bursa\", \"İzmir\") => false",
                "weight == 5 => true",
                "weight != 5 => false",
                "weight < 5 => false",
                "weight < 6 => true",
                "weight <= 5 => true",
                "weight <= 4 => false",
                "weight > 4 => true",
                "weight > 5 => false",
                "weight >= 5 => true",
                "weight >= 6 => false",
                "weight < limit => true",
                "weight > limit => false",
                "weight in (4, 5) => true",
                "weight not in (5) => false",
                "fragile => true",
                "!fragile => false",
                "fragile == true => true",
                "fragile == false => false",
                "fragile != false => true",
                "labels contains \"gift\" => true",
                "labels contains \"gif\" => false",
                "labels not contains \"gift\" => false",
                "weight > 9 && fragile => false",
                "weight > 9 || fragile => true",
                "!(weight > 9) && !(city == \"Bursa\") => true",
                "weight == 5, fragile => true",
                "weight == 5, !fragile => false",
            })
    void aRuleHoldsExactlyWhenItsConstraintsDo(String constraint, boolean holds) {
        RuleEngine<Parcel, String> alone = Parcel.engine(Parcel.rule("r", constraint));
        assertThat(alone.ask(PARCEL)).isEqualTo(holds ? List.of("r") : List.of());
        RuleEngine<Parcel, String> withAnother =
                Parcel.engine(Parcel.rule("r", constraint) + Parcel.rule("always", ""));
        assertThat(withAnother.ask(PARCEL)).isEqualTo(holds ? List.of("r", "always") : List.of("always"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65, 200})
    void fewRulesAnswerAsManyDo(int count) {
        RuleEngine<Parcel, String> engine = Parcel.engine(IntStream.range(0, count)
                .mapToObj(index -> Parcel.rule("r" + index, "weight == " + index))
                .collect(Collectors.joining()));
        for (int weight = 0; weight <= count; weight++) {
            assertThat(engine.ask(new Parcel("", "", weight, 0, false, List.of())))
                    .isEqualTo(weight < count ? List.of("r" + weight) : List.of());
        }
    }

    @Test
    void rulesThatWantATextAnswerAmongMany() {
        RuleEngine<Parcel, String> engine = Parcel.engine(IntStream.range(0, 20)
                .mapToObj(index -> Parcel.rule("both " + index, "city == \"c1\" && origin == \"o" + index + "\"")
                        + Parcel.rule("either " + index, "city == \"c2\" || origin == \"o" + index + "\"")
                        + Parcel.rule("neither " + index, "city != \"c" + index + "\", fragile"))
                .collect(Collectors.joining()));
        assertThat(engine.ask(new Parcel("c1", "o3", 0, 0, false, List.of()))).containsExactly("both 3", "either 3");
        assertThat(engine.ask(new Parcel("c2", "o3", 0, 0, false, List.of()))).hasSize(20);
        assertThat(engine.ask(new Parcel("c3", "o4", 0, 0, true, List.of())))
                .hasSize(20)
                .contains("either 4")
                .doesNotContain("both 4", "neither 3");
    }

    @Test
    void answersComeInTheOrderOfTheRules() {
        String rules = IntStream.range(0, 40)
                .mapToObj(index -> Parcel.rule(
                        "r" + index, index % 3 == 0 ? "fragile" : "city == \"İzmir\", weight > " + index % 5))
                .collect(Collectors.joining());
        List<String> expected =
                IntStream.range(0, 40).mapToObj(index -> "r" + index).toList();
        assertThat(Parcel.engine(rules).ask(PARCEL)).isEqualTo(expected);
    }

    @Test
    void aRuleAnswersOnceThoughItsTextIsThereTwice() {
        RuleEngine<Parcel, String> engine = Parcel.engine(
                Parcel.rule("gift", "labels contains \"gift\"") + Parcel.rule("toy", "labels contains \"toy\""));
        assertThat(engine.ask(new Parcel("", "", 0, 0, false, List.of("gift", "toy", "gift"))))
                .containsExactly("gift", "toy");
    }

    @Test
    void oneQuestionLeavesNothingBehindForTheNext() {
        RuleEngine<Parcel, String> engine =
                Parcel.engine(Parcel.rule("heavy", "weight > 9") + Parcel.rule("fragile", "fragile"));
        Parcel heavy = new Parcel("a", "b", 99, 1, false, List.of());
        assertThat(engine.ask(PARCEL)).containsExactly("fragile");
        assertThat(engine.ask(heavy)).containsExactly("heavy");
        assertThat(engine.ask(PARCEL)).containsExactly("fragile");
        assertThat(engine.ask(PARCEL)).containsExactly("fragile");
    }

    @Test
    void manyQuestionsAreAnsweredAsEachAlone() {
        Random random = new Random(5);
        String rules = IntStream.range(0, 30)
                .mapToObj(index -> Parcel.rule(
                        "r" + index,
                        List.of("weight < " + index, "city == \"c" + index % 4 + "\"", "fragile, weight > " + index)
                                .get(index % 3)))
                .collect(Collectors.joining());
        RuleEngine<Parcel, String> engine = Parcel.engine(rules);
        for (int question = 0; question < 5_000; question++) {
            Parcel parcel =
                    new Parcel("c" + random.nextInt(5), "", random.nextInt(32), 0, random.nextBoolean(), List.of());
            List<String> expected = engine.rules().stream()
                    .filter(rule -> rule.conditions().stream()
                            .allMatch(one -> engine.type().holds(one, parcel)))
                    .map(Rule::name)
                    .toList();
            assertThat(engine.ask(parcel)).as(parcel.toString()).isEqualTo(expected);
        }
    }

    @Test
    void aFactIsForgottenWhenItsQuestionIsAnswered() {
        RuleEngine<Parcel, String> engine = Parcel.engine(Parcel.rule("light", "weight < 10"));
        List<WeakReference<Parcel>> asked = new ArrayList<>();
        for (int question = 0; question < 10; question++) {
            Parcel parcel = new Parcel("a", "b", question, 1, false, List.of());
            assertThat(engine.ask(parcel)).containsExactly("light");
            asked.add(new WeakReference<>(parcel));
        }
        for (int wait = 0; wait < 50 && !asked.stream().allMatch(fact -> fact.refersTo(null)); wait++) {
            System.gc();
        }
        assertThat(asked).allMatch(fact -> fact.refersTo(null));
        assertThat(engine.ask(PARCEL)).containsExactly("light");
    }

    @Test
    void aQuestionThatFailsLeavesNothingBehindForTheNext() {
        String rules = Parcel.rule("light", "weight < 10") + Parcel.rule("fragile", "fragile");
        RuleEngine<Parcel, String> engine = Parcel.engine(rules, (rule, action) -> parcel -> {
            if (parcel.equals(PARCEL)) {
                throw new IllegalStateException("No decision for this one.");
            }
            return rule.name();
        });
        Parcel light = new Parcel("a", "b", 9, 1, false, List.of());
        assertThat(engine.ask(light)).containsExactly("light");

        assertThatIllegalStateException().isThrownBy(() -> engine.ask(PARCEL));

        assertThat(engine.ask(light)).containsExactly("light");
    }

    @Test
    void answersManyThreadsAtOnce() throws Exception {
        RuleEngine<Parcel, String> engine = Parcel.engine(IntStream.range(0, 30)
                .mapToObj(index -> Parcel.rule("r" + index, "weight == " + index))
                .collect(Collectors.joining()));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Boolean> questions = () -> IntStream.range(0, 20_000)
                .allMatch(index -> engine.ask(new Parcel("", "", index % 30, 0, false, List.of()))
                        .equals(List.of("r" + index % 30)));
        try {
            for (Future<Boolean> answers : threads.invokeAll(List.of(questions, questions, questions, questions))) {
                assertThat(answers.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
