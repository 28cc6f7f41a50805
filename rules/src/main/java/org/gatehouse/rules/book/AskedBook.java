package org.gatehouse.rules.book;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Rule;

/** One rulebook of one layer beside the question it was asked: what it knew, and which of its conditions held. */
public final class AskedBook {

    private final RulebookSource source;
    private final Supplier<List<Rule>> rules;
    private final Supplier<SortedMap<String, List<String>>> facts;
    private final Predicate<Condition> holding;
    private final Verdict verdict;
    private final List<String> firedRules;
    private final Function<Predicate<String>, SortedMap<String, String>> outcomeOf;

    private AskedBook(
            RulebookSource source,
            Supplier<List<Rule>> rules,
            Supplier<SortedMap<String, List<String>>> facts,
            Predicate<Condition> holding,
            Verdict verdict,
            List<String> firedRules,
            Function<Predicate<String>, SortedMap<String, String>> outcomeOf) {
        this.source = source;
        this.rules = rules;
        this.facts = facts;
        this.holding = holding;
        this.verdict = verdict;
        this.firedRules = firedRules;
        this.outcomeOf = outcomeOf;
    }

    static <F, D> AskedBook of(RulebookSource source, RuleEngine<F, D> engine, F fact, OutcomeWords<D> words) {
        return of(source, engine, fact, engine.ask(fact), words, Verdict.pass());
    }

    static AskedBook ofMessage(RulebookSource source, RuleEngine<MessageFact, Ruling> engine, MessageFact message) {
        List<Ruling> rulings = engine.ask(message);
        Verdict verdict = Verdicts.strictest(rulings, message.released());
        return of(source, engine, message, rulings, OutcomeWords.ofMessage(message), verdict);
    }

    private static <F, D> AskedBook of(
            RulebookSource source,
            RuleEngine<F, D> engine,
            F fact,
            List<D> decisions,
            OutcomeWords<D> words,
            Verdict verdict) {
        return new AskedBook(
                source,
                engine::rules,
                () -> engine.type().describe(fact),
                condition -> engine.type().holds(condition, fact),
                verdict,
                decisions.stream()
                        .map(decision -> words.rule().apply(decision).name())
                        .distinct()
                        .toList(),
                counting -> words.outcome()
                        .apply(decisions.stream()
                                .filter(decision -> counting.test(
                                        words.rule().apply(decision).name()))
                                .toList()));
    }

    /** The version that was asked. */
    public RulebookSource source() {
        return source;
    }

    /** Its rules in the order in which they are asked, those that its rows became among them. */
    public List<Ruled> rules() {
        return rules.get().stream()
                .map(rule -> new Ruled(source.ref(rule.name()), rule))
                .toList();
    }

    /** All it knew, in words, by name of the field. */
    public SortedMap<String, List<String>> facts() {
        return facts.get();
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

    /** Names of the rules that fired, in their order. */
    public List<String> firedRules() {
        return firedRules;
    }

    /**
     * What this rulebook alone decides, in words. Of content and frequency {@code disposition, reason, rule, hours}; of
     * failure {@code consequence, reason, permanent, rule}; of intercept {@code ttl, scope, key, deletable, contact,
     * rule}; of refund {@code percent, rule}; of reply {@code meaning, brand, rule}.
     */
    public SortedMap<String, String> outcome() {
        return outcomeOf.apply(name -> true);
    }

    /** What it would decide without one of its rules. */
    public SortedMap<String, String> outcomeWithout(String rule) {
        return outcomeOf.apply(name -> !name.equals(rule));
    }
}
