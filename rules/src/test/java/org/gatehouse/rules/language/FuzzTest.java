package org.gatehouse.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand texts from a grammar that is mostly the language and a little of everything around it. The checker
 * answers each, and what it accepts it accepts again in canonical form.
 */
class FuzzTest {

    private static final int TEXTS = 10_000;
    private static final long SEED = 20_261_122L;

    private static final List<String> FIELDS = List.of("category", "sender", "length", "optOutInstruction", "keywords");
    private static final List<String> SIGNS =
            List.of("==", "!=", "<", ">=", "contains", "not contains", "matches", "&&");
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

    private final RuleChecker checker = new RuleChecker(SmallVocabulary.SMALL);
    private final Random random = new Random(SEED);

    @Test
    void answersEveryTextAndAcceptsOnlyWhatItWouldAcceptAgain() {
        int accepted = 0;
        for (int count = 0; count < TEXTS; count++) {
            String text = text();
            CheckedRules answer = checker.check(text);
            if (answer instanceof CheckedRules.Accepted good) {
                accepted++;
                String canonical = CanonicalText.of(good.rules(), SmallVocabulary.SMALL);
                assertThat(checker.check(canonical)).as(text).isEqualTo(answer);
            }
        }
        assertThat(accepted)
                .as("a grammar that never hits the language tests nothing")
                .isBetween(500, TEXTS - 500);
    }

    private String text() {
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
            case 2 -> text.insert(place, text.substring(place, Math.min(text.length(), place + random.nextInt(30))));
            default -> text.insert(place, " ");
        }
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
