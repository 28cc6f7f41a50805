package org.gatehouse.rules.engine;

import java.util.List;
import java.util.function.Function;

/**
 * A rule that may hold for a fact: what the engine's network is asked about.
 *
 * @param order the rule's place among the rules
 * @param decisions what the rule decides about the fact if it holds, one for each of its actions
 */
record Candidate<F, D>(Integer order, F fact, List<Function<F, D>> decisions) {}
