/** Verdicts on a real database: who is counted, what is kept, and that it can be had again. */
@NullMarked
package org.gatehouse.gate;

import org.jspecify.annotations.NullMarked;
