package org.gatehouse.web.rulebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.workbench.Answer;
import org.gatehouse.rules.workbench.ConditionTrace;
import org.gatehouse.rules.workbench.RuleTrace;
import org.gatehouse.rules.workbench.RuleWords;

/** What came of a trial, in the reader's words. */
public final class TrialView {

    private final Answer answer;
    private final RuleWords rules;
    private final FactWords known;
    private final CaseWords words;

    TrialView(Answer answer, RuleWords rules, FactWords known, CaseWords words) {
        this.answer = answer;
        this.rules = rules;
        this.known = known;
        this.words = words;
    }

    /** A line of what came out, or of what the rules knew. */
    public record Line(String label, String value) {}

    /** A rule that fired, or one that nearly did with the condition that was missing and what was there instead. */
    public record RuleLine(String name, String sentence, String missing, String actual) {}

    /** How strict it is, for its colour; "" where the rulebook decides something else. */
    public String getDisposition() {
        return answer.outcome().getOrDefault("disposition", "");
    }

    public List<Line> getOutcome() {
        return answer.outcome().entrySet().stream()
                .filter(part -> !part.getValue().isEmpty() && !isNoWait(part))
                .map(part -> new Line(words.outcome(part.getKey()), words.outcome(part.getKey(), part.getValue())))
                .toList();
    }

    /** Only what is deferred waits. */
    private static boolean isNoWait(Map.Entry<String, String> part) {
        return part.getKey().equals("hours") && part.getValue().equals("0");
    }

    public List<RuleLine> getFired() {
        return answer.traces().stream()
                .filter(RuleTrace::fired)
                .map(trace -> new RuleLine(trace.ref().name(), sentence(trace.rule()), "", ""))
                .toList();
    }

    public List<RuleLine> getNearly() {
        return answer.traces().stream()
                .filter(RuleTrace::nearly)
                .map(this::nearly)
                .toList();
    }

    private RuleLine nearly(RuleTrace trace) {
        ConditionTrace missing = trace.conditions().stream()
                .filter(condition -> !condition.held())
                .findFirst()
                .orElseThrow();
        return new RuleLine(
                trace.ref().name(),
                sentence(trace.rule()),
                rules.condition(missing.condition()),
                missing.actual().stream().map(this::fact).collect(Collectors.joining(", ")));
    }

    /** A field that a condition names, with what stood in it. */
    private String fact(String pair) {
        String name = pair.substring(0, Math.max(0, pair.indexOf('=')));
        return known.label(name) + ": " + known.value(name, answer.facts().getOrDefault(name, List.of()));
    }

    /** A row of a table has become conditions without an action. */
    private String sentence(Rule rule) {
        return rule.actions().isEmpty()
                ? rule.conditions().stream().map(rules::condition).collect(Collectors.joining(" · "))
                : rules.sentence(rule, "");
    }

    public List<Line> getFacts() {
        return answer.facts().entrySet().stream()
                .filter(fact -> fact.getValue().stream().anyMatch(value -> !value.isEmpty()))
                .map(fact -> new Line(known.label(fact.getKey()), known.value(fact.getKey(), fact.getValue())))
                .toList();
    }

    /** The outcome as a test expects it. */
    Map<String, String> expectation() {
        return answer.outcome();
    }
}
