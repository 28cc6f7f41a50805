package org.gatehouse.rules.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Asks Drools about one fact after the other. What Drools knows of a rule stays in its working memory from the first
 * question on; a later question only tells that it has another fact, which costs half of inserting and deleting. Serves
 * one question at a time.
 */
final class Session<F, D> {

    private static final KieSessionConfiguration WITHOUT_LOCKS = withoutLocks();

    private final KieSession session;
    /** By the rule's order; null for rules that never came into question. */
    private final @Nullable Placed<F, D>[] placed;

    private record Placed<F, D>(Candidate<F, D> candidate, FactHandle handle) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    Session(KieBase base, int rules) {
        session = base.newKieSession(WITHOUT_LOCKS, /* environment= */ null);
        placed = new @Nullable Placed[rules];
    }

    private static KieSessionConfiguration withoutLocks() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        return configuration;
    }

    /**
     * Adds what rules decide about a fact, in the order of the rules.
     *
     * @param rules those that may hold for it; one that is named twice decides once
     */
    void ask(F fact, List<LoadedRule<F, D>> rules, List<? super D> decisions) {
        for (LoadedRule<F, D> rule : rules) {
            place(rule, fact);
        }
        Sink<F, D> sink = new Sink<>();
        session.fireAllRules(sink);
        for (LoadedRule<F, D> rule : rules) {
            forget(rule);
        }
        sink.addTo(decisions);
    }

    private void place(LoadedRule<F, D> rule, F fact) {
        Placed<F, D> before = placed[rule.order()];
        if (before == null) {
            Candidate<F, D> candidate = new Candidate<>(rule);
            candidate.give(fact);
            placed[rule.order()] = new Placed<>(candidate, session.insert(candidate));
        } else {
            before.candidate.give(fact);
            session.update(before.handle, before.candidate);
        }
    }

    /** Drools is not told: it looks at a candidate only when it is given a fact. */
    private void forget(LoadedRule<F, D> rule) {
        Placed<F, D> asked = placed[rule.order()];
        if (asked != null) {
            asked.candidate.give(null);
        }
    }

    void close() {
        session.dispose();
    }
}
