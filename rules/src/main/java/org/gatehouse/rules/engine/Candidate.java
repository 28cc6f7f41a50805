package org.gatehouse.rules.engine;

/**
 * A rule that may hold for a fact: what the engine's network is asked about.
 *
 * @param order the rule's place among the rules
 */
record Candidate<F>(Integer order, F fact) {}
