@NullMarked
package org.gatehouse.backtest;

import org.jspecify.annotations.NullMarked;
