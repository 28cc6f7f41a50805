package org.gatehouse.rules.engine;

import java.util.function.Function;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Rule;

/**
 * Says once, when rules are loaded, what an action will answer when its rule holds.
 *
 * @param <F> the fact
 * @param <D> the decision
 */
@FunctionalInterface
public interface Decider<F, D> {

    Function<F, D> decisionOf(Rule rule, Action action);
}
