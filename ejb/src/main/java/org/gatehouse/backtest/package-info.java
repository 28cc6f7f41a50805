/**
 * What a draft of a rulebook would change: the stored traffic of some days is judged twice, under the rulebooks in
 * force and under the same with the draft, and what ends otherwise is counted by tenant and rule. It reads in batches,
 * locks nothing, gives way to live traffic and touches no live data.
 */
@NullMarked
package org.gatehouse.backtest;

import org.jspecify.annotations.NullMarked;
