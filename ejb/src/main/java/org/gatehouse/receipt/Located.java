package org.gatehouse.receipt;

import org.gatehouse.carrier.Receipt;
import org.gatehouse.tenant.TenantId;

/** A receipt and the part of a message it speaks of. */
record Located(Inbox.Entry entry, Receipt receipt, Place place) {

    /** A part of a message. */
    record Place(TenantId tenant, long campaign, int seq, int part) {

        boolean isOfSameMessageAs(Place other) {
            return tenant.equals(other.tenant) && campaign == other.campaign && seq == other.seq;
        }
    }
}
