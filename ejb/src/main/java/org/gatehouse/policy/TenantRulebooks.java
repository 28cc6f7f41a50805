package org.gatehouse.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * The rulebooks of layers below the platform, put together for a tenant. A layer is loaded when it is first asked for,
 * by one thread while others that need it wait; the platform's engines, and a reseller's, are shared by all who need
 * them. Those that were not asked for the longest are let go when all together are too many or too large.
 */
final class TenantRulebooks {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
    private static final int LAYERS_KEPT = 2_048;

    /** Characters of rules and tables: four of the largest rulebooks, or thousands of usual ones. */
    private static final long SIZE_MAX = 32L << 20;

    private final Database database;
    private final TenantDirectory directory;
    private final RulebookFaults faults;
    private final EarlierRulebooks earlier;
    private final Clock clock;
    private final Recent<TenantId, Loaded> layers =
            new Recent<>(LAYERS_KEPT, SIZE_MAX, loaded -> size(List.of(loaded.books)));
    private final Recent<List<TenantId>, Composed> composed =
            new Recent<>(LAYERS_KEPT, SIZE_MAX, composed -> size(composed.parts));
    private final Map<TenantId, Object> locks = new ConcurrentHashMap<>();

    TenantRulebooks(
            Database database,
            TenantDirectory directory,
            RulebookFaults faults,
            EarlierRulebooks earlier,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.faults = faults;
        this.earlier = earlier;
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

    private static long size(List<LayerBooks> parts) {
        return parts.stream()
                .flatMap(books -> books.sources().values().stream())
                .mapToLong(SourceText::characters)
                .sum();
    }

    /** The rulebooks that count for a tenant under a plan. */
    Rulebooks of(TenantId tenant, StoredVersions.Plan plan, Rulebooks platform) {
        List<LayerBooks> parts = new ArrayList<>();
        List<TenantId> of = new ArrayList<>();
        for (Layer layer : layersOf(tenant, plan)) {
            parts.add(loaded(layer, plan.of(layer.id())));
            of.add(layer.id());
        }
        if (parts.isEmpty()) {
            return platform;
        }
        @Nullable Composed known = composed.find(of);
        if (known != null && known.platform == platform && known.parts.equals(parts)) {
            return known.whole;
        }
        return composed.keep(List.copyOf(of), new Composed(platform, List.copyOf(parts), platform.with(parts))).whole;
    }

    /**
     * The frequency limits that the layers add for a tenant. Loads nothing that can be read alone: whoever goes through
     * all tenants leaves what is loaded as it is.
     */
    List<FrequencyLimit> frequencyLimits(TenantId tenant, StoredVersions.Plan plan) {
        List<FrequencyLimit> limits = new ArrayList<>();
        for (Layer layer : layersOf(tenant, plan)) {
            Integer version = plan.of(layer.id()).get(RulebookKind.FREQUENCY);
            if (version != null) {
                limits.addAll(earlier.frequencyLimits(layer, version));
            }
        }
        return limits;
    }

    /** The layers between the platform and a tenant that somebody ever wrote a rulebook for. */
    private List<Layer> layersOf(TenantId tenant, StoredVersions.Plan plan) {
        return directory.ancestors(tenant).stream()
                .map(ancestor -> Layer.of(directory.get(ancestor)))
                .filter(layer -> layer.kind() != LayerKind.PLATFORM
                        && !plan.of(layer.id()).isEmpty())
                .toList();
    }

    private LayerBooks loaded(Layer layer, Map<RulebookKind, Integer> heads) {
        @Nullable Loaded known = layers.find(layer.id());
        if (known != null && isFresh(known, heads)) {
            return known.books;
        }
        synchronized (locks.computeIfAbsent(layer.id(), any -> new Object())) {
            @Nullable Loaded found = layers.find(layer.id());
            return found != null && isFresh(found, heads)
                    ? found.books
                    : layers.keep(layer.id(), load(layer, heads, found)).books;
        }
    }

    private boolean isFresh(Loaded known, Map<RulebookKind, Integer> heads) {
        return known.heads.equals(heads) && clock.instant().isBefore(known.retryAt);
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
