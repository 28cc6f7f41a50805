/**
 * Compose, the list of campaigns, the report, and what compliance holds. Page beans only: each holds input and answer
 * and calls one boundary.
 */
@NullMarked
package org.gatehouse.web.campaign;

import org.jspecify.annotations.NullMarked;
