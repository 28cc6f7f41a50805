package org.gatehouse.credit;

import static org.gatehouse.credit.LedgerAccount.AVAILABLE;
import static org.gatehouse.credit.LedgerAccount.FUNDING;
import static org.gatehouse.credit.LedgerAccount.RESERVED;
import static org.gatehouse.credit.LedgerAccount.REVENUE;

/** The movements of credit; RESERVE and RELEASE do not change the balance. */
public enum EntryKind {
    RESERVE(AVAILABLE, RESERVED),
    CAPTURE(RESERVED, REVENUE),
    RELEASE(RESERVED, AVAILABLE),
    REFUND(REVENUE, AVAILABLE),
    RE_DEBIT(AVAILABLE, REVENUE),
    TOP_UP(FUNDING, AVAILABLE),
    /** Credit given to a customer; in the customer's own ledger from FUNDING to AVAILABLE. */
    TRANSFER(AVAILABLE, FUNDING),
    /** What a reseller's rule paid back to a customer beyond the platform's, in the reseller's ledger. */
    REFUND_SHARE(AVAILABLE, REVENUE),
    /** Such a share given back, because the customer was debited again. */
    SHARE_RETURN(REVENUE, AVAILABLE);

    private final LedgerAccount from;
    private final LedgerAccount to;

    EntryKind(LedgerAccount from, LedgerAccount to) {
        this.from = from;
        this.to = to;
    }

    /** The account that credits leave. */
    public LedgerAccount from() {
        return from;
    }

    /** The account that credits reach. */
    public LedgerAccount to() {
        return to;
    }
}
