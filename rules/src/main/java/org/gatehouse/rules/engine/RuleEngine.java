package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.gatehouse.rules.language.Rule;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

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
    private final Candidates<F> candidates;
    private final BlockingQueue<Session<D>> idle = new ArrayBlockingQueue<>(IDLE_MAX);

    private record Session<D>(KieSession drools, Sink<D> sink) {}

    private RuleEngine(FactType<F> type, List<Rule> rules, KieBase base) {
        this.type = type;
        this.rules = List.copyOf(rules);
        this.base = base;
        this.candidates = new Candidates<>(type, rules);
    }

    /** Loads rules; earlier ones come first in every answer. */
    public static <F, D> RuleEngine<F, D> of(FactType<F> type, List<Rule> rules, Decider<F, D> decider) {
        return new RuleEngine<>(type, rules, new ModelBuilder<>(type, decider).build(rules));
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
        List<Candidate<F>> found = candidates.of(fact);
        return found.isEmpty() ? List.of() : ask(found);
    }

    private List<D> ask(List<Candidate<F>> found) {
        Session<D> session = idle.poll();
        if (session == null) {
            session = open();
        }
        boolean isWhole = false;
        try {
            List<D> decisions = ask(session, found);
            isWhole = true;
            return decisions;
        } finally {
            // One that failed half-way is not asked again.
            if (!isWhole || !idle.offer(session)) {
                session.drools().dispose();
            }
        }
    }

    private static <F, D> List<D> ask(Session<D> session, List<Candidate<F>> found) {
        List<FactHandle> handles = new ArrayList<>(found.size());
        for (Candidate<F> candidate : found) {
            handles.add(session.drools().insert(candidate));
        }
        session.drools().fireAllRules();
        for (FactHandle handle : handles) {
            session.drools().delete(handle);
        }
        return session.sink().take();
    }

    private Session<D> open() {
        Sink<D> sink = new Sink<>();
        KieSession drools = base.newKieSession();
        drools.setGlobal(ModelBuilder.SINK, sink);
        return new Session<>(drools, sink);
    }
}
