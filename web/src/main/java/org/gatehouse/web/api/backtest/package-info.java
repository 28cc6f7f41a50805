/** Back-tests of drafts: start, progress, result, export. */
@NullMarked
package org.gatehouse.web.api.backtest;

import org.jspecify.annotations.NullMarked;
