package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.gatehouse.rules.language.Rule;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
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
    /** A session is given to one question at a time. */
    private static final KieSessionConfiguration WITHOUT_LOCKS = withoutLocks();

    private final FactType<F> type;
    private final List<Rule> rules;
    private final KieBase base;
    private final Candidates<F, D> candidates;
    private final BlockingQueue<KieSession> idle = new ArrayBlockingQueue<>(IDLE_MAX);

    private RuleEngine(FactType<F> type, List<Rule> rules, Decider<F, D> decider) {
        this.type = type;
        this.rules = List.copyOf(rules);
        this.base = new ModelBuilder<>(type).build(rules);
        this.candidates = new Candidates<>(type, rules, decider);
    }

    private static KieSessionConfiguration withoutLocks() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        return configuration;
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
        List<Candidate<F, D>> found = candidates.of(fact);
        return found.isEmpty() ? List.of() : ask(found);
    }

    private List<D> ask(List<Candidate<F, D>> found) {
        KieSession session = idle.poll();
        if (session == null) {
            session = base.newKieSession(WITHOUT_LOCKS, /* environment= */ null);
        }
        boolean isWhole = false;
        try {
            List<D> decisions = ask(session, found);
            isWhole = true;
            return decisions;
        } finally {
            // One that failed half-way is not asked again.
            if (!isWhole || !idle.offer(session)) {
                session.dispose();
            }
        }
    }

    private static <F, D> List<D> ask(KieSession session, List<Candidate<F, D>> found) {
        List<FactHandle> handles = new ArrayList<>(found.size());
        for (Candidate<F, D> candidate : found) {
            handles.add(session.insert(candidate));
        }
        Sink<F, D> sink = new Sink<>();
        session.fireAllRules(sink);
        for (FactHandle handle : handles) {
            session.delete(handle);
        }
        return sink.decisions();
    }
}
