package org.gatehouse.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * The rulebooks of layers below the platform, put together for a tenant. A layer is loaded when it is first asked for;
 * the platform's engines, and a reseller's, are shared by all who need them.
 */
final class TenantRulebooks {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
    private static final int LAYERS_KEPT = 256;
    private static final int TENANTS_KEPT = 2_048;

    private final Database database;
    private final TenantDirectory directory;
    private final RulebookFaults faults;
    private final Clock clock;
    private final Recent<TenantId, Loaded> layers = new Recent<>(LAYERS_KEPT);
    private final Recent<TenantId, Composed> tenants = new Recent<>(TENANTS_KEPT);

    TenantRulebooks(Database database, TenantDirectory directory, RulebookFaults faults, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * A layer as it was loaded.
     *
     * @param heads the versions that should be in force
     * @param retryAt when a version that could not be loaded is tried again
     */
    private record Loaded(Map<RulebookKind, Integer> heads, LayerBooks books, Instant retryAt) {}

    private record Composed(Rulebooks platform, List<LayerBooks> parts, Rulebooks whole) {}

    /** The rulebooks that count for a tenant under a plan. */
    Rulebooks of(TenantId tenant, StoredVersions.Plan plan, Rulebooks platform) {
        List<LayerBooks> parts = new ArrayList<>();
        for (TenantId ancestor : directory.ancestors(tenant)) {
            Layer layer = Layer.of(directory.get(ancestor));
            if (layer.kind() != LayerKind.PLATFORM) {
                loaded(layer, plan).ifPresent(parts::add);
            }
        }
        if (parts.isEmpty()) {
            return platform;
        }
        @Nullable Composed known = tenants.find(tenant);
        if (known != null && known.platform == platform && known.parts.equals(parts)) {
            return known.whole;
        }
        return tenants.keep(tenant, new Composed(platform, List.copyOf(parts), platform.with(parts))).whole;
    }

    /** The layer's rulebooks; empty when nobody ever wrote one. */
    private Optional<LayerBooks> loaded(Layer layer, StoredVersions.Plan plan) {
        Map<RulebookKind, Integer> heads = plan.of(layer.id());
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        @Nullable Loaded known = layers.find(layer.id());
        if (known != null && known.heads.equals(heads) && clock.instant().isBefore(known.retryAt)) {
            return Optional.of(known.books);
        }
        return Optional.of(layers.keep(layer.id(), load(layer, heads, known)).books);
    }

    /** Loads what is new, and what could not be loaded before. */
    private Loaded load(Layer layer, Map<RulebookKind, Integer> heads, @Nullable Loaded known) {
        Instant now = clock.instant();
        LayerBooks books = known == null ? LayerBooks.none(layer.kind(), layer.cited()) : known.books;
        Map<RulebookKind, Integer> before = known == null ? Map.of() : known.heads;
        boolean isWhole = true;
        for (Map.Entry<RulebookKind, Integer> head : new TreeMap<>(heads).entrySet()) {
            RulebookKind kind = head.getKey();
            BookId book = new BookId(layer.id(), kind);
            if (!head.getValue().equals(before.get(kind)) || faults.concerns(book)) {
                LayerBooks others = books;
                LastGood<LayerBooks> good = LastGood.of(database, layer, kind, now, others::with);
                books = good.built().orElse(others);
                faults.note(book, good.fault());
            }
            isWhole &= !faults.concerns(book);
        }
        return new Loaded(heads, books, isWhole ? Instant.MAX : now.plus(RETRY_AFTER));
    }
}
