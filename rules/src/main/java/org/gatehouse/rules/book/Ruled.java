package org.gatehouse.rules.book;

import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.message.RuleRef;

/**
 * A rule in force, written or made of a row.
 *
 * @param ref as decisions cite it
 */
public record Ruled(RuleRef ref, Rule rule) {}
