package org.gatehouse.backtest;

/**
 * What ends otherwise in one way for one tenant.
 *
 * @param number of the line within its back-test, from 1
 * @param tenant its name
 * @param recipients people, each counted once
 * @param credits what the tenant would have paid more; negative: less
 */
public record BacktestLine(int number, String tenant, Change change, long messages, long recipients, long credits) {}
