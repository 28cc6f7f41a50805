package org.gatehouse.rules.book;

import org.gatehouse.rules.message.Hit;

/**
 * What one rule wants done with a message.
 *
 * @param deferHours whole hours to wait when the rule defers, else 0
 */
record Ruling(Hit hit, int deferHours) {}
