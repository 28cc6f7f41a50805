/**
 * Sends a file of real messages through a running Gatehouse by its public API alone, as a customer and a compliance
 * officer would, and shows what became of them.
 */
@NullMarked
package org.gatehouse.launcher.demo;

import org.jspecify.annotations.NullMarked;
