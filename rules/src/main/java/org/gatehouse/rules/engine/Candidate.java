package org.gatehouse.rules.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule beside the fact that it may hold for: what the engine's network is asked about. It stays in its session and is
 * given one fact after the other.
 */
final class Candidate<F, D> {

    private final LoadedRule<F, D> rule;
    private @Nullable F fact;

    Candidate(LoadedRule<F, D> rule) {
        this.rule = rule;
    }

    /** @param next null when nothing is asked */
    void give(@Nullable F next) {
        fact = next;
    }

    LoadedRule<F, D> rule() {
        return rule;
    }

    /** The rule's place among the rules. */
    Integer order() {
        return rule.order();
    }

    /** What is asked about. */
    F fact() {
        return Objects.requireNonNull(fact);
    }
}
