package org.gatehouse.rules.book;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Rule;

/** One rulebook of one layer beside the question it was asked: what it knew, and which of its conditions held. */
public final class AskedBook {

    private final RulebookSource source;
    private final List<Ruled> rules;
    private final SortedMap<String, List<String>> facts;
    private final Predicate<Condition> holding;
    private final Verdict verdict;

    private AskedBook(
            RulebookSource source,
            List<Ruled> rules,
            SortedMap<String, List<String>> facts,
            Predicate<Condition> holding,
            Verdict verdict) {
        this.source = source;
        this.rules = rules;
        this.facts = facts;
        this.holding = holding;
        this.verdict = verdict;
    }

    static <F> AskedBook of(RulebookSource source, RuleEngine<F, ?> engine, F fact) {
        return of(source, engine, fact, Verdict.pass());
    }

    static <F> AskedBook of(RulebookSource source, RuleEngine<F, ?> engine, F fact, Verdict verdict) {
        List<Ruled> rules = engine.rules().stream()
                .map(rule -> new Ruled(source.ref(rule.name()), rule))
                .toList();
        return new AskedBook(
                source,
                rules,
                engine.type().describe(fact),
                condition -> engine.type().holds(condition, fact),
                verdict);
    }

    /** The version that was asked. */
    public RulebookSource source() {
        return source;
    }

    /** Its rules in the order in which they are asked, those that its rows became among them. */
    public List<Ruled> rules() {
        return rules;
    }

    /** All it knew, in words, by name of the field. */
    public SortedMap<String, List<String>> facts() {
        return facts;
    }

    /** Whether a condition over its fact holds. */
    public boolean holds(Condition condition) {
        return holding.test(condition);
    }

    /** Whether all conditions of a rule hold. */
    public boolean fires(Rule rule) {
        return rule.conditions().stream().allMatch(holding);
    }

    /** What this rulebook alone says of the message; that it passes, where the question is about no message. */
    public Verdict verdict() {
        return verdict;
    }
}
