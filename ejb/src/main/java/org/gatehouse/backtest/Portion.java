package org.gatehouse.backtest;

import java.util.List;
import java.util.function.Supplier;

/**
 * Up to a thousand messages, read; the comparison is worked out later, on any thread, and asks no database.
 *
 * @param messages how many were read, whether they count or not
 */
record Portion(int messages, Supplier<List<Difference>> comparison) {}
