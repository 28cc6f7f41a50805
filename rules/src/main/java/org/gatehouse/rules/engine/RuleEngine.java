package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.gatehouse.rules.language.Rule;
import org.kie.api.KieBase;

/**
 * Rules in force over one type of fact. Immutable but for its idle sessions; a session serves one question at a time
 * and is used again, which is several times cheaper than a new one.
 *
 * @param <F> the fact
 * @param <D> what a rule decides
 */
public final class RuleEngine<F, D> {

    private static final int IDLE_MAX = 64;

    private final FactType<F> type;
    private final List<Rule> rules;
    private final KieBase base;
    private final Candidates<F, D> candidates;
    private final BlockingQueue<Session<F, D>> idle = new ArrayBlockingQueue<>(IDLE_MAX);

    private RuleEngine(FactType<F> type, List<Rule> rules, Decider<F, D> decider) {
        this.type = type;
        this.rules = List.copyOf(rules);
        this.base = new ModelBuilder<>(type).build(rules);
        this.candidates = new Candidates<>(type, rules, decider);
    }

    /** Loads rules; earlier ones come first in every answer. */
    public static <F, D> RuleEngine<F, D> of(FactType<F> type, List<Rule> rules, Decider<F, D> decider) {
        return new RuleEngine<>(type, rules, decider);
    }

    /** What is known of a fact. */
    public FactType<F> type() {
        return type;
    }

    /** In the order in which they are asked. */
    public List<Rule> rules() {
        return rules;
    }

    /** What the rules that hold for the fact decide, in the order of the rules. */
    public List<D> ask(F fact) {
        List<D> decisions = new ArrayList<>(0);
        ask(fact, decisions);
        return decisions;
    }

    /** Adds what the rules that hold for the fact decide, in the order of the rules. */
    public void ask(F fact, List<? super D> decisions) {
        List<LoadedRule<F, D>> found = candidates.of(fact);
        if (!found.isEmpty()) {
            ask(fact, found, decisions);
        }
    }

    private void ask(F fact, List<LoadedRule<F, D>> found, List<? super D> decisions) {
        Session<F, D> session = idle.poll();
        if (session == null) {
            session = new Session<>(base, rules.size());
        }
        boolean isWhole = false;
        try {
            session.ask(fact, found, decisions);
            isWhole = true;
        } finally {
            // One that failed half-way is not asked again.
            if (!isWhole || !idle.offer(session)) {
                session.close();
            }
        }
    }
}
