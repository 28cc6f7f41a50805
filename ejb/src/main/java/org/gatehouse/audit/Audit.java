package org.gatehouse.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Keeps what was done in control, where nothing is ever changed or deleted. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Audit {

    private static final String INSERT =
            "INSERT INTO audit_entry (at, actor, tenant_id, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)";

    private Database database;
    private Clock clock;

    /** For the container's proxy. */
    protected Audit() {}

    @Inject
    public Audit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One deed. No number, sender or text of a message may stand in it: things are named by their ids.
     *
     * @param actor the login of who did it
     * @param tenant whose data it concerned; null for the platform as a whole
     * @param action thing and past participle, such as {@code user.created}
     * @param subject what it was done to, such as {@code user 17}
     * @param detail further values, at most 1,000 characters
     */
    public record Entry(
            String actor,
            @Nullable TenantId tenant,
            String action,
            String subject,
            @Nullable String detail) {}

    /** Keeps an entry in a transaction of its own. */
    public void record(Entry entry) {
        database.inControl(sql -> record(sql, entry));
    }

    /** Keeps an entry in the transaction on control that does the deed. */
    public void record(Sql control, Entry entry) {
        Long tenant = entry.tenant == null ? null : entry.tenant.value();
        control.update(INSERT, clock.instant(), entry.actor, tenant, entry.action, entry.subject, entry.detail);
    }

    /** The latest entries that concern a tenant, newest first. */
    public List<Entry> latest(TenantId tenant, int limit) {
        return database.control(sql -> sql.list(
                "SELECT actor, action, subject, detail FROM audit_entry WHERE tenant_id = ? ORDER BY id DESC LIMIT ?",
                row -> new Entry(
                        row.getString("actor"),
                        tenant,
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")),
                tenant.value(),
                limit));
    }
}
