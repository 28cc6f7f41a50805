package org.gatehouse.rules.engine;

import java.util.function.Function;

/**
 * A rule that may hold for a fact: what the engine's network is asked about.
 *
 * @param order the rule's place among the rules
 * @param sink takes what the rule decides once it has fired
 */
record Candidate<F, D>(Integer order, F fact, Sink<D> sink) {

    void decide(Function<F, D> decision) {
        sink.add(order, decision.apply(fact));
    }
}
