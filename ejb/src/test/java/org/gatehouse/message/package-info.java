/** A message's life, its charge and the ledger that follows from it, sentence by sentence and at random. */
@NullMarked
package org.gatehouse.message;

import org.jspecify.annotations.NullMarked;
