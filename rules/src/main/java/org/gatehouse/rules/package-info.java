/** What may be sent and what a result means: plain Java, no Jakarta EE, no clock, no I/O. */
@NullMarked
package org.gatehouse.rules;

import org.jspecify.annotations.NullMarked;
