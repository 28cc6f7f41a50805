package org.gatehouse.rules.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that try to get more out of a rule than the language gives: each is refused, for the reason named, and none
 * runs.
 */
@Isolated("measures time")
class AttackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RuleChecker checker = new RuleChecker(SmallVocabulary.SMALL);

    @AfterEach
    void nothingRan() {
        assertThat(System.getProperty("breached")).isNull();
    }

    @Test
    void theBareRuleThatTheAttacksDressUpIsAccepted() {
        assertThat(checker.check(rule("", "warn(\"x\");"))).isInstanceOf(CheckedRules.Accepted.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"written", "generated"})
    void isRefused(String name, Fault fault, String text) {
        CheckedRules answer = Assertions.assertTimeoutPreemptively(PATIENCE, () -> checker.check(text));

        assertThat(answer).isInstanceOf(CheckedRules.Rejected.class);
        RuleError first = ((CheckedRules.Rejected) answer).errors().get(0);
        assertThat(first.fault()).as(first.toString()).isEqualTo(fault);
        assertThat(first.line()).isBetween(1, (int) text.lines().count() + 1);
        assertThat(first.column()).isPositive();
        assertThat(first.detail()).as("has a sentence").doesNotStartWith(first.key() + " [");
    }

    static Stream<Arguments> written() throws IOException {
        try (InputStream file = Objects.requireNonNull(AttackTest.class.getResourceAsStream("attacks.txt"))) {
            String all = new String(file.readAllBytes(), UTF_8);
            return Arrays.stream(all.split("(?m)^### ")).skip(1).map(AttackTest::attack);
        }
    }

    private static Arguments attack(String block) {
        String[] titleAndText = block.split("\n", 2);
        String[] nameAndFault = titleAndText[0].split(" > ");
        return arguments(nameAndFault[0], Fault.valueOf(nameAndFault[1]), titleAndText[1]);
    }

    static Stream<Arguments> generated() {
        return Stream.of(
                arguments(
                        "right-to-left override in a text",
                        Fault.CHARACTER,
                        rule("sender == \"a\u202e\"", "warn(\"x\");")),
                arguments(
                        "zero-width character in a name",
                        Fault.CHARACTER,
                        rule("sen\u200bder == \"a\"", "warn(\"x\");")),
                arguments("byte order mark", Fault.CHARACTER, "\uFEFF" + rule("", "warn(\"x\");")),
                arguments("NUL", Fault.CHARACTER, rule("", "warn(\"x\");\u0000")),
                arguments("lone surrogate", Fault.CHARACTER, rule("sender == \"\ud800\"", "warn(\"x\");")),
                arguments(
                        "line separator ends a comment", Fault.CHARACTER, rule("", "// \u2028 stop();\nwarn(\"x\");")),
                arguments(
                        "lone carriage return ends a comment",
                        Fault.CHARACTER,
                        rule("", "// \r stop();\nwarn(\"x\");")),
                arguments("private use character", Fault.CHARACTER, rule("sender == \"\uE000\"", "warn(\"x\");")),
                arguments("full-width quotes", Fault.SYNTAX, rule("sender == \uFF02a\uFF02", "warn(\"x\");")),
                arguments("deep brackets", Fault.NESTING, rule(nested("(", ")", 20_000), "warn(\"x\");")),
                arguments(
                        "brackets one too deep",
                        Fault.NESTING,
                        rule(nested("(", ")", Lexicon.NESTING_MAX), "warn(\"x\");")),
                arguments(
                        "deep brackets behind quotes in a comment",
                        Fault.NESTING,
                        rule("/* \" */" + nested("(", ")", 500), "warn(\"x\");")),
                arguments(
                        "deep negation", Fault.NESTING, rule("!".repeat(20_000) + "optOutInstruction", "warn(\"x\");")),
                arguments("deep minus", Fault.NESTING, rule("length == " + "-".repeat(20_000) + "1", "warn(\"x\");")),
                arguments("deep blocks of actions", Fault.NESTING, rule("", nested("{", "}", 20_000))),
                arguments("deep calls", Fault.NESTING, rule("", nested("warn(", ")", 20_000))),
                arguments(
                        "long chain of terms",
                        Fault.TOO_LONG,
                        rule("optOutInstruction" + " && optOutInstruction".repeat(5_000), "warn(\"x\");")),
                arguments("too many actions", Fault.ACTION, rule("", "warn(\"x\");".repeat(11))),
                arguments(
                        "too long a rule",
                        Fault.TOO_LONG,
                        rule("", "/*" + "x".repeat(RuleReader.RULE_LENGTH_MAX) + "*/ warn(\"x\");")),
                arguments("too long a text", Fault.TOO_LONG, "/*" + "x".repeat(Lexicon.TEXT_LENGTH_MAX) + "*/"),
                arguments(
                        "too long a name",
                        Fault.RULE_NAME,
                        "rule \"" + "x".repeat(121) + "\" when Message() then warn(\"x\"); end"),
                arguments("too many rules", Fault.TOO_MANY_RULES, manyRules(RuleChecker.RULES_MAX + 1)));
    }

    private static String rule(String constraint, String actions) {
        return "rule \"x\"\nwhen\n    Message(" + constraint + ")\nthen\n    " + actions + "\nend\n";
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + "optOutInstruction" + close.repeat(depth);
    }

    private static String manyRules(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> "rule \"r%d\" when Message() then warn(\"r%d\"); end%n".formatted(index, index))
                .collect(Collectors.joining());
    }
}
