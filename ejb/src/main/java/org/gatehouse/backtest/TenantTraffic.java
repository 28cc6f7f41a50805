package org.gatehouse.backtest;

import org.jspecify.annotations.Nullable;

/** The traffic of one tenant, read portion by portion. Not for several threads. */
@FunctionalInterface
interface TenantTraffic {

    /** The next portion, null behind the last. */
    @Nullable
    Portion next();
}
