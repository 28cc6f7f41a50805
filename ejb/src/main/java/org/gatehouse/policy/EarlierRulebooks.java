package org.gatehouse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Every version that ever was, so that a decision can be run again and explained as it was made. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class EarlierRulebooks {

    private static final int RULEBOOKS_KEPT = 16;

    private Database database;
    private TenantDirectory directory;

    private final Recent<String, Rulebooks> loaded = new Recent<>(RULEBOOKS_KEPT);

    /** For the container's proxy. */
    protected EarlierRulebooks() {}

    @Inject
    public EarlierRulebooks(Database database, TenantDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** The rulebooks of these versions, as they stand beside a decision. */
    Rulebooks of(String versions) {
        @Nullable Rulebooks known = loaded.find(versions);
        return known != null ? known : loaded.keep(versions, read(versions));
    }

    private Rulebooks read(String versions) {
        Map<String, RulebookSource> sources = new LinkedHashMap<>();
        for (String pair : versions.split(",")) {
            int colon = pair.indexOf(':');
            RulebookKind kind = RulebookKind.of(pair.substring(0, colon)).orElseThrow();
            sources.put(
                    kind.id(),
                    source(Layer.of(directory.platform()), kind, Integer.parseInt(pair.substring(colon + 1))));
        }
        return Rulebooks.of(sources);
    }

    /** A version's source. @throws IllegalStateException when there is none, or it is no longer what was stored */
    RulebookSource source(Layer layer, RulebookKind kind, int version) {
        return database.control(sql -> StoredVersions.stored(sql, new BookId(layer.id(), kind), version))
                .orElseThrow(() -> new IllegalStateException(
                        "Rulebook (%s) of (%s) has no version %d.".formatted(kind.id(), layer.name(), version)))
                .open(layer, kind, version);
    }
}
