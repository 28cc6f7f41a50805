/** Persons who asked not to be written to, by scope. */
@NullMarked
package org.gatehouse.optout;

import org.jspecify.annotations.NullMarked;
