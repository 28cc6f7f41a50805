/**
 * Runs checked rules on Drools: the canonical model is built from plain lambdas, so nothing is compiled and no class is
 * defined, however often a rulebook is exchanged. One flat fact per question; what the rules decide comes back in the
 * order of the rules. What no rule can answer is found by an index of our own before the engine is opened.
 */
@NullMarked
package org.gatehouse.rules.engine;

import org.jspecify.annotations.NullMarked;
