/** A real SMPP 3.4 server that answers as told: the default carrier, the demo and the tests. */
@NullMarked
package org.gatehouse.simulator;

import org.jspecify.annotations.NullMarked;
