/**
 * How the simulator answers: the table by the last three digits, scripts by exact number, the failure codes. Decides
 * only; sends nothing.
 */
@NullMarked
package org.gatehouse.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
