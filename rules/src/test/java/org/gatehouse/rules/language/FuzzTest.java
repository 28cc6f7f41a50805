package org.gatehouse.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand texts from a grammar that is mostly the language and a little of everything around it. The checker
 * answers each, lets only what it knows pass, and what it accepts it accepts again in canonical form, which is then
 * final.
 */
class FuzzTest {

    private static final int TEXTS = 100_000;
    private static final long SEED = 20_261_122L;

    private static final List<String> FIELDS = List.of("category", "sender", "length", "optOutInstruction", "keywords");
    private static final List<String> SIGNS =
            List.of("==", "!=", "<", ">=", "in", "not in", "contains", "not contains", "matches", "&&");
    private static final List<String> VALUES = List.of(
            "\"PROMOTIONAL\"", "\"a\"", "5", "-7", "true", "null", "sender", "5L", "'c'", "(\"a\", \"b\")", "\"\\n\"");
    private static final List<String> ACTIONS = List.of(
            "warn(\"x\");", "hold(\"x\");", "deferTo(\"x\", 9);", "refuse(\"x\", KEYWORD);", "warn(\"x\", length);");
    private static final List<String> NOISE = List.of(
            "eval(",
            ")",
            "(",
            "{",
            "}",
            ";",
            "end",
            "rule",
            "when",
            "then",
            "not",
            "exists",
            "from",
            "accumulate(",
            "\"",
            "\\",
            "\\u0022",
            "//",
            "/*",
            "*/",
            "@",
            "#",
            "import java.lang.*;",
            "function void f() {}",
            "global",
            "System.exit(1);",
            "new",
            "::",
            "->",
            "$x :",
            "salience 1",
            "\u202e",
            "\0",
            "\ud800",
            "[",
            "]",
            "!",
            "~",
            "=",
            ",",
            "do[x]",
            "query q()");

    private static final RuleChecker CHECKER = new RuleChecker(SmallVocabulary.SMALL);

    @Test
    void answersEveryTextAndAcceptsOnlyWhatItWouldAcceptAgain() {
        long accepted = IntStream.range(0, TEXTS)
                .parallel()
                .filter(number -> isAcceptedForGood(new Grammar(new Random(SEED + number)).text()))
                .count();
        assertThat(accepted)
                .as("a grammar that never hits the language tests nothing")
                .isBetween(TEXTS / 20L, TEXTS - TEXTS / 20L);
    }

    private static boolean isAcceptedForGood(String text) {
        if (!(CHECKER.check(text) instanceof CheckedRules.Accepted accepted)) {
            return false;
        }
        accepted.rules().forEach(rule -> requireKnown(rule, text));
        String canonical = CanonicalText.of(accepted.rules(), SmallVocabulary.SMALL);
        CheckedRules again = CHECKER.check(canonical);
        assertThat(again).as(text).isEqualTo(accepted);
        assertThat(CanonicalText.of(((CheckedRules.Accepted) again).rules(), SmallVocabulary.SMALL))
                .isEqualTo(canonical);
        return true;
    }

    private static void requireKnown(Rule rule, String text) {
        rule.conditions().forEach(condition -> requireKnown(condition, text));
        for (Action action : rule.actions()) {
            assertThat(SmallVocabulary.SMALL.actions()).as(text).containsKey(action.name());
            action.arguments().forEach(argument -> requireKnown(argument, text));
        }
    }

    private static void requireKnown(Condition condition, String text) {
        if (condition instanceof Condition.And and) {
            requireKnown(and.left(), text);
            requireKnown(and.right(), text);
        } else if (condition instanceof Condition.Or or) {
            requireKnown(or.left(), text);
            requireKnown(or.right(), text);
        } else if (condition instanceof Condition.Not not) {
            requireKnown(not.inner(), text);
        } else if (condition instanceof Condition.IsTrue flag) {
            requireKnown(flag.field(), Field.Type.FLAG, text);
        } else if (condition instanceof Condition.Contains contains) {
            requireKnown(contains.field(), Field.Type.TEXTS, text);
        } else if (condition instanceof Condition.OneOf oneOf) {
            requireKnown(oneOf.field(), oneOf.field().type(), text);
            oneOf.values().forEach(value -> requireFits(oneOf.field(), value, text));
        } else if (condition instanceof Condition.Compare compare) {
            requireKnown(compare.field(), compare.field().type(), text);
            requireFits(compare.field(), compare.right(), text);
        }
    }

    private static void requireFits(Field field, Operand value, String text) {
        boolean fits =
                switch (field.type()) {
                    case TEXT -> value instanceof Operand.Text;
                    case WHOLE -> value instanceof Operand.Whole;
                    case FLAG -> value instanceof Operand.Flag;
                    case TEXTS -> false;
                };
        boolean sameType =
                value instanceof Operand.FieldRef other && other.field().type() == field.type();
        assertThat(fits || sameType).as(text).isTrue();
        requireKnown(value, text);
    }

    private static void requireKnown(Operand operand, String text) {
        if (operand instanceof Operand.FieldRef reference) {
            requireKnown(reference.field(), reference.field().type(), text);
        }
    }

    private static void requireKnown(Field field, Field.Type type, String text) {
        assertThat(SmallVocabulary.SMALL.fields().get(field.name())).as(text).isEqualTo(field);
        assertThat(field.type()).as(text).isEqualTo(type);
    }

    /** Makes texts. */
    private record Grammar(Random random) {

        String text() {
            String rule = "rule \"x\" when Message(" + constraint(2) + ") then " + pick(ACTIONS) + " end";
            StringBuilder text = new StringBuilder(rule);
            int mutations = random.nextInt(4);
            for (int count = 0; count < mutations; count++) {
                mutate(text);
            }
            return text.toString();
        }

        private String constraint(int depth) {
            return switch (random.nextInt(depth > 0 ? 6 : 3)) {
                case 0 -> "sender == \"a\"";
                case 1 -> "length > " + random.nextInt(500);
                case 2 -> pick(FIELDS) + " " + pick(SIGNS) + " " + pick(VALUES);
                case 3 -> constraint(depth - 1) + " && " + constraint(depth - 1);
                case 4 -> "!(" + constraint(depth - 1) + ")";
                default -> "(" + constraint(depth - 1) + " || " + constraint(depth - 1) + ")";
            };
        }

        private void mutate(StringBuilder text) {
            int place = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(place, pick(NOISE));
                case 1 -> text.deleteCharAt(place);
                case 2 ->
                    text.insert(place, text.substring(place, Math.min(text.length(), place + random.nextInt(30))));
                default -> text.insert(place, " ");
            }
        }

        private String pick(List<String> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
