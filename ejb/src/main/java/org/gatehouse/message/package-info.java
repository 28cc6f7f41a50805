/** The records of truth: messages with parts, chunks, tallies. Only these tables say what became of a recipient. */
@NullMarked
package org.gatehouse.message;

import org.jspecify.annotations.NullMarked;
