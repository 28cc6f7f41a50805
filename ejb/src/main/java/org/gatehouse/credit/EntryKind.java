package org.gatehouse.credit;

/** The movements of credit; only CAPTURE, REFUND, RE_DEBIT, TOP_UP and TRANSFER change the balance. */
public enum EntryKind {
    RESERVE,
    CAPTURE,
    RELEASE,
    REFUND,
    RE_DEBIT,
    TOP_UP,
    TRANSFER
}
