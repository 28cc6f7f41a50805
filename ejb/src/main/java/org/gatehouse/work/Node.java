package org.gatehouse.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.transaction.Database;

/**
 * This process. Its lease in control, by database time, says that it lives; claims of a node whose lease is over may be
 * recovered by others.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Node {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final String RENEW = "INSERT INTO node (id, lease_until)"
            + " VALUES (?, UTC_TIMESTAMP(3) + INTERVAL " + LEASE.toSeconds() + " SECOND)"
            + " ON DUPLICATE KEY UPDATE lease_until = VALUES(lease_until)";

    private final String id = UUID.randomUUID().toString();
    private volatile long leaseUntilNanos = System.nanoTime();

    private Database database;

    /** For the container's proxy. */
    protected Node() {}

    @Inject
    public Node(Database database) {
        this.database = database;
    }

    /** Random at each start, 36 characters. */
    public String id() {
        return id;
    }

    /** Whether the lease surely lasts: counted from before it was asked for. */
    public boolean holdsLease() {
        return System.nanoTime() - leaseUntilNanos < 0;
    }

    /** Makes the lease last another 15 seconds. */
    public void renew() {
        long askedAtNanos = System.nanoTime();
        database.inControl(sql -> sql.update(RENEW, id));
        leaseUntilNanos = askedAtNanos + LEASE.toNanos();
    }

    /** Ends the lease, so that others need not wait. */
    public void leave() {
        leaseUntilNanos = System.nanoTime();
        database.inControl(sql -> sql.update("UPDATE node SET lease_until = UTC_TIMESTAMP(3) WHERE id = ?", id));
    }

    /** The processes whose lease lasts, this one always among them. */
    public List<String> living() {
        return database.control(sql -> sql.list(
                "SELECT id FROM node WHERE lease_until > UTC_TIMESTAMP(3) UNION SELECT ?",
                row -> row.getString(1),
                id));
    }
}
