/** The control port: HTTP with JSON answers on the loopback interface, for tests and benchmarks. */
@NullMarked
package org.gatehouse.simulator.control;

import org.jspecify.annotations.NullMarked;
