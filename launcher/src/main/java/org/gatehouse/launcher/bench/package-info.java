/**
 * Measures a Gatehouse of its own, started for it with an empty data directory, by its public API alone. What it prints
 * is measured in that run; a benchmark whose outcome is not the expected one fails instead of printing a figure.
 */
@NullMarked
package org.gatehouse.launcher.bench;

import org.jspecify.annotations.NullMarked;
