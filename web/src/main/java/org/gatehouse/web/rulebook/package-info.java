/**
 * The pages of rulebooks: the overview, one rulebook, a draft under work, its review. Page beans only: each holds input
 * and answer and calls one boundary; what a draft is stands on the server.
 */
@NullMarked
package org.gatehouse.web.rulebook;

import org.jspecify.annotations.NullMarked;
