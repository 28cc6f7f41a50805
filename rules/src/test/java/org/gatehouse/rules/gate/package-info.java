/** The facts of a decision and their stored form. */
@NullMarked
package org.gatehouse.rules.gate;

import org.jspecify.annotations.NullMarked;
