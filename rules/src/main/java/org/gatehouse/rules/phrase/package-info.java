/**
 * The sentences a promotional text owes its reader: how to opt out and who writes. Phrases are rows of tables, not
 * code.
 */
@NullMarked
package org.gatehouse.rules.phrase;

import org.jspecify.annotations.NullMarked;
