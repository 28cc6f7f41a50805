/**
 * What goes to the ESME: receipts and inbound messages as deliver_sm, and the queue that keeps them until acknowledged.
 */
@NullMarked
package org.gatehouse.simulator.delivery;

import org.jspecify.annotations.NullMarked;
