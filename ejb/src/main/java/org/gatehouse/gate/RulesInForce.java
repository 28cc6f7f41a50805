package org.gatehouse.gate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/**
 * The rulebooks in force on this node, and every version that ever was, so that a decision can be run again. The
 * shipped rulebooks are stored as a version of their own whenever they differ from the newest one stored.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RulesInForce {

    private static final int VERSIONS_KEPT = 16;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private final AtomicReference<Rulebooks> current = new AtomicReference<>();
    private final Map<String, Rulebooks> earlier = new ConcurrentHashMap<>();

    @PostConstruct
    void load() {
        Map<String, RulebookSource> shipped = Rulebooks.defaults().sources();
        Map<String, RulebookSource> stored = database.control(sql -> {
            Map<String, RulebookSource> versions = new LinkedHashMap<>();
            shipped.values().forEach(source -> versions.put(source.name(), inForce(sql, source)));
            return versions;
        });
        current.set(Rulebooks.of(stored));
    }

    /** The rulebooks in force. */
    public Rulebooks current() {
        return Objects.requireNonNull(current.get());
    }

    /** The versions of some rulebooks as they are kept beside a decision: {@code content:1,failure:1,…}. */
    public static String versions(Rulebooks rulebooks) {
        return rulebooks.versions();
    }

    /** The rulebooks of an earlier decision. */
    public Rulebooks of(String versions) {
        if (versions.equals(versions(current()))) {
            return current();
        }
        if (earlier.size() > VERSIONS_KEPT) {
            earlier.clear();
        }
        return earlier.computeIfAbsent(versions, this::read);
    }

    private Rulebooks read(String versions) {
        return database.control(sql -> {
            Map<String, RulebookSource> sources = new LinkedHashMap<>();
            for (String pair : versions.split(",")) {
                int colon = pair.indexOf(':');
                String name = pair.substring(0, colon);
                int version = Integer.parseInt(pair.substring(colon + 1));
                sources.put(name, StoredRulebooks.find(sql, name, version));
            }
            return Rulebooks.of(sources);
        });
    }

    private RulebookSource inForce(Sql sql, RulebookSource shipped) {
        return StoredRulebooks.newest(sql, shipped.name())
                .filter(newest -> newest.rules().equals(shipped.rules())
                        && newest.tables().equals(shipped.tables()))
                .orElseGet(() -> StoredRulebooks.add(sql, shipped, clock.instant()));
    }
}
