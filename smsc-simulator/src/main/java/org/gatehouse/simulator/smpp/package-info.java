/** The SMPP 3.4 side: listening, binds, sessions with a window of unacknowledged deliver_sm. */
@NullMarked
package org.gatehouse.simulator.smpp;

import org.jspecify.annotations.NullMarked;
