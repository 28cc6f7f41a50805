package org.gatehouse.simulator.behaviour;

import org.gatehouse.simulator.text.Part;

/**
 * What a behaviour may depend on besides the number.
 *
 * @param part the place of this submit in its message
 * @param firstSubmit whether nothing was submitted to this number before
 * @param delayMillis how long a receipt takes
 */
public record Situation(Part part, boolean firstSubmit, long delayMillis) {}
