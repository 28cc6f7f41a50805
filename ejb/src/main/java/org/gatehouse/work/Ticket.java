package org.gatehouse.work;

import java.time.Instant;
import org.gatehouse.tenant.TenantId;

/**
 * A campaign that has work of a kind. {@code priority} 0 goes before 1; {@code carrierId} is 0 where no carrier
 * matters.
 */
public record Ticket(Kind kind, TenantId tenant, long campaign, int carrierId, int priority, Instant dueAt) {

    /** What is to be done. */
    public enum Kind {
        /** Rows of an upload are to be checked and stored. */
        ADMIT,
        /** Messages are to be sent. */
        DISPATCH,
        /** Messages may have to expire. */
        EXPIRE
    }

    /** The same work at another time. */
    public Ticket at(Instant due) {
        return new Ticket(kind, tenant, campaign, carrierId, priority, due);
    }
}
