/** What ESMEs submitted and what became of it: messages, their state, and the counts. Bounded memory, no sockets. */
@NullMarked
package org.gatehouse.simulator.message;

import org.jspecify.annotations.NullMarked;
