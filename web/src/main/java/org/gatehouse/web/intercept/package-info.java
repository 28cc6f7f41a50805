/**
 * The list of numbers our results say not to try again. Page beans only: each holds input and answer and calls one
 * boundary.
 */
@NullMarked
package org.gatehouse.web.intercept;

import org.jspecify.annotations.NullMarked;
