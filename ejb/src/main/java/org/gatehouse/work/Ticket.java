package org.gatehouse.work;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.tenant.TenantId;

/**
 * A campaign that has work of a kind. {@code priority} 0 goes before 1; {@code carrierId} is 0 where no carrier
 * matters.
 */
public record Ticket(Kind kind, TenantId tenant, long campaign, int carrierId, int priority, Instant dueAt) {

    /** How often a tenant is looked at that holds rows which go when their time is over. */
    public static final Duration REMOVAL_EVERY = Duration.ofHours(6);

    /** What is to be done. */
    public enum Kind {
        /** Rows of an upload are to be checked and stored. */
        ADMIT,
        /** Messages are to be sent. */
        DISPATCH,
        /** Messages may have to expire. */
        EXPIRE,
        /** A withdrawal has begun, and is to reach every message that waits. */
        CANCEL,
        /** The tenant as a whole (campaign 0) holds rows that go when their time is over. */
        REMOVE
    }

    /** A tenant that holds rows which go when their time is over, and when to look at it. */
    public static Ticket removal(TenantId tenant, Instant due) {
        return new Ticket(Kind.REMOVE, tenant, 0, 0, 0, due);
    }

    /** The same work at another time. */
    public Ticket at(Instant due) {
        return new Ticket(kind, tenant, campaign, carrierId, priority, due);
    }
}
