package org.gatehouse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gatehouse.audit.Audit;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.Node;
import org.jspecify.annotations.Nullable;

/** The table {@code rulebook_fault}: which node cannot load which version. Faults of dead nodes do not count. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RulebookFaults {

    private static final String LIVING = "SELECT id FROM node WHERE lease_until > UTC_TIMESTAMP(3)";

    private Database database;
    private Node node;
    private Audit audit;
    private Clock clock;

    private final Map<BookId, LoadFault> own = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected RulebookFaults() {}

    @Inject
    public RulebookFaults(Database database, Node node, Audit audit, Clock clock) {
        this.database = database;
        this.node = node;
        this.audit = audit;
        this.clock = clock;
    }

    /** A fault and since when some node has it. */
    public record Since(LoadFault fault, Instant since) {}

    /** How many rulebooks this node cannot load as they should be. */
    public int ownCount() {
        return own.size();
    }

    /** Whether this node has any. */
    boolean isEmpty() {
        return own.isEmpty();
    }

    /** Whether this node has one of a rulebook. */
    boolean concerns(BookId book) {
        return own.containsKey(book);
    }

    /** The layers of which this node has one. */
    Set<TenantId> layers() {
        return own.keySet().stream().map(BookId::layer).collect(Collectors.toSet());
    }

    /** Notes what came of loading a rulebook on this node; a fault that is noted already is not noted again. */
    void note(BookId book, @Nullable LoadFault fault) {
        if (!Objects.equals(own.get(book), fault)) {
            database.inControl(sql -> {
                if (fault == null) {
                    clear(sql, book);
                } else {
                    add(sql, fault);
                }
                audit.record(sql, entry(book, fault));
            });
            if (fault == null) {
                own.remove(book);
            } else {
                own.put(book, fault);
            }
        }
    }

    private void add(Sql control, LoadFault fault) {
        control.update("DELETE FROM rulebook_fault WHERE node_id NOT IN (" + LIVING + ") AND node_id <> ?", node.id());
        control.update(
                "REPLACE INTO rulebook_fault (node_id, layer_id, rulebook, version, used, since, fault)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                node.id(),
                fault.book().layer().value(),
                fault.book().kind().id(),
                fault.version(),
                fault.used(),
                clock.instant(),
                fault.reason());
    }

    private void clear(Sql control, BookId book) {
        control.update(
                "DELETE FROM rulebook_fault WHERE node_id = ? AND layer_id = ? AND rulebook = ?",
                node.id(),
                book.layer().value(),
                book.kind().id());
    }

    private static Audit.Entry entry(BookId book, @Nullable LoadFault fault) {
        return new Audit.Entry(
                RulebookVersion.SHIPPED,
                book.layer(),
                fault == null ? "rulebook.load-recovered" : "rulebook.load-failed",
                "rulebook " + book.kind().id(),
                fault == null ? null : "version " + fault.version() + ", used " + fault.used() + ": " + fault.reason());
    }

    /** What any living node cannot load, the oldest first, each once. */
    public List<Since> all() {
        return database.control(sql -> sql.list(
                "SELECT layer_id, rulebook, version, MIN(used) AS used, MIN(since) AS since, MIN(fault) AS fault"
                        + " FROM rulebook_fault WHERE node_id IN (" + LIVING + ")"
                        + " GROUP BY layer_id, rulebook, version ORDER BY since, layer_id, rulebook",
                row -> new Since(
                        new LoadFault(
                                new BookId(
                                        new TenantId(row.getLong("layer_id")),
                                        RulebookKind.of(row.getString("rulebook"))
                                                .orElseThrow()),
                                row.getInt("version"),
                                row.getInt("used"),
                                row.getString("fault")),
                        Sql.time(row, "since"))));
    }
}
