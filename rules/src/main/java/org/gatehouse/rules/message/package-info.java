/**
 * What a message can be and become: states, reasons, dispositions, and the words that explain a decision to people.
 * Knows no rulebook.
 */
@NullMarked
package org.gatehouse.rules.message;

import org.jspecify.annotations.NullMarked;
