/**
 * Removes what has outlived its stated life, oldest first and in small batches, so that the portal's data and its cost
 * follow the work and not the history. Nothing is removed here that may still be needed.
 */
@NullMarked
package org.gatehouse.housekeeping;

import org.jspecify.annotations.NullMarked;
