package org.gatehouse.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;

/**
 * The table {@code work_ticket}. A ticket is opened before the work itself is committed, so that no crash loses it;
 * whoever finds nothing to do postpones it, and closes it only when nothing can come any more.
 */
@ApplicationScoped
public class Tickets {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    /** Opens tickets, or brings those that are open forward. */
    public void open(Collection<Ticket> tickets) {
        database.inControl(sql -> sql.batch(
                "INSERT INTO work_ticket (kind, tenant_id, campaign_id, carrier_id, priority, due_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE due_at = LEAST(due_at, VALUES(due_at))",
                tickets.stream()
                        .map(ticket -> new Object[] {
                            ticket.kind(),
                            ticket.tenant().value(),
                            ticket.campaign(),
                            ticket.carrierId(),
                            ticket.priority(),
                            ticket.dueAt()
                        })
                        .toList()));
    }

    /**
     * Open tickets that are due, the most urgent first. Within a priority every tenant's oldest comes before anybody's
     * second oldest: however many campaigns a tenant has, it hides no other.
     */
    public List<Ticket> due(Ticket.Kind kind, int carrierId, Instant now, int limit) {
        return due(kind, carrierId, 0, now, limit);
    }

    /** The same of those with this priority number or a larger one. */
    public List<Ticket> due(Ticket.Kind kind, int carrierId, int priorityMin, Instant now, int limit) {
        return database.control(sql -> sql.list(
                "SELECT tenant_id, campaign_id, priority, due_at FROM (SELECT tenant_id, campaign_id, priority, due_at,"
                        + " ROW_NUMBER() OVER (PARTITION BY priority, tenant_id ORDER BY due_at) AS turn"
                        + " FROM work_ticket WHERE kind = ? AND carrier_id = ? AND priority >= ? AND due_at <= ?) AS open"
                        + " ORDER BY priority, turn, due_at LIMIT ?",
                row -> new Ticket(
                        kind,
                        new TenantId(row.getLong("tenant_id")),
                        row.getLong("campaign_id"),
                        carrierId,
                        row.getInt("priority"),
                        org.gatehouse.tenant.sql.Sql.time(row, "due_at")),
                kind,
                carrierId,
                priorityMin,
                now,
                limit));
    }

    /** All open tickets of a kind: for recovery at start. */
    public List<Ticket> all(Ticket.Kind kind) {
        return database.control(sql -> sql.list(
                "SELECT tenant_id, campaign_id, carrier_id, priority, due_at FROM work_ticket WHERE kind = ?",
                row -> new Ticket(
                        kind,
                        new TenantId(row.getLong("tenant_id")),
                        row.getLong("campaign_id"),
                        row.getInt("carrier_id"),
                        row.getInt("priority"),
                        org.gatehouse.tenant.sql.Sql.time(row, "due_at")),
                kind));
    }

    /** Looks again later, unless somebody brought the ticket forward since it was read. */
    public void postpone(Ticket read, Instant due) {
        database.inControl(sql -> sql.update(
                "UPDATE work_ticket SET due_at = ? WHERE kind = ? AND tenant_id = ? AND campaign_id = ? AND carrier_id = ?"
                        + " AND due_at = ?",
                due,
                read.kind(),
                read.tenant().value(),
                read.campaign(),
                read.carrierId(),
                read.dueAt()));
    }

    /** Nothing of this kind can come any more. */
    public void close(Ticket ticket) {
        database.inControl(sql -> sql.update(
                "DELETE FROM work_ticket WHERE kind = ? AND tenant_id = ? AND campaign_id = ? AND carrier_id = ?",
                ticket.kind(),
                ticket.tenant().value(),
                ticket.campaign(),
                ticket.carrierId()));
    }
}
