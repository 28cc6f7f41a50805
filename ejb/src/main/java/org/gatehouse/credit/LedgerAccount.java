package org.gatehouse.credit;

/** The accounts between which credits move. A tenant's balance is AVAILABLE plus RESERVED. */
public enum LedgerAccount {
    /** Where credit comes from: payments and transfers. */
    FUNDING,
    AVAILABLE,
    RESERVED,
    /** What the tenant paid for messages. */
    REVENUE
}
