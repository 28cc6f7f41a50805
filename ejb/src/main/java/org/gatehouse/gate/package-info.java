/**
 * Gathers the facts of a message, asks the rules and answers a verdict. Used by admission and, before sending, by
 * dispatch.
 */
@NullMarked
package org.gatehouse.gate;

import org.jspecify.annotations.NullMarked;
