package org.gatehouse.backtest;

import org.gatehouse.account.Tenant;

/** Where a back-test finds what it compares. */
interface TrafficSource {

    /** How many messages or replies of a tenant are to be read, about. */
    long count(Tenant tenant);

    /** The traffic of a tenant, each portion with its comparison. */
    TenantTraffic of(Tenant tenant);
}
