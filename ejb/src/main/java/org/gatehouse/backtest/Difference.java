package org.gatehouse.backtest;

/**
 * One message or reply that would have ended otherwise.
 *
 * @param phone digits of the recipient
 * @param credits what the tenant would have paid more; negative: less
 */
record Difference(Change change, Place place, long phone, int credits) {}
