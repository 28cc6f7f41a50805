package org.gatehouse.web.rulebook;

import java.util.List;
import java.util.Map;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.workbench.TestOutcome;

/** A test with what came of it, in the reader's words. */
public final class TestLine {

    private final int index;
    private final TestOutcome outcome;
    private final RulebookKind kind;
    private final CaseWords words;

    TestLine(int index, TestOutcome outcome, RulebookKind kind, CaseWords words) {
        this.index = index;
        this.outcome = outcome;
        this.kind = kind;
        this.words = words;
    }

    /** What was given. */
    public record Given(String label, String value) {}

    /** What was expected and what came. */
    public record Expected(String label, String expected, String actual, boolean met) {}

    public int getIndex() {
        return index;
    }

    public String getName() {
        return outcome.test().name();
    }

    public boolean isPassed() {
        return outcome.passed();
    }

    public List<Given> getGiven() {
        return outcome.test().given().entrySet().stream()
                .map(pair ->
                        new Given(words.circumstance(pair.getKey()), words.given(kind, pair.getKey(), pair.getValue())))
                .toList();
    }

    public List<Expected> getExpected() {
        return outcome.test().expect().entrySet().stream().map(this::expected).toList();
    }

    private Expected expected(Map.Entry<String, String> pair) {
        String actual = outcome.actual().getOrDefault(pair.getKey(), "");
        return new Expected(
                words.outcome(pair.getKey()),
                words.outcome(pair.getKey(), pair.getValue()),
                words.outcome(pair.getKey(), actual),
                outcome.passed() || actual.equals(pair.getValue()));
    }
}
