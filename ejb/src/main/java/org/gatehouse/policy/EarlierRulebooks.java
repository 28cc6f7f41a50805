package org.gatehouse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.RulebookException;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Every version that ever was, so that a decision can be run again and explained as it was made. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class EarlierRulebooks {

    private static final System.Logger LOG = System.getLogger(EarlierRulebooks.class.getName());
    private static final int RULEBOOKS_KEPT = 16;
    private static final int LIMITS_KEPT = 1_024;

    private Database database;
    private TenantDirectory directory;

    /** The platform's and whole ones, by their versions. */
    private final Recent<List<Cited>, Rulebooks> loaded = new Recent<>(RULEBOOKS_KEPT);

    private final Recent<Cited, List<FrequencyLimit>> limits = new Recent<>(LIMITS_KEPT);

    /** For the container's proxy. */
    protected EarlierRulebooks() {}

    @Inject
    public EarlierRulebooks(Database database, TenantDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    /**
     * A version as it stands beside a decision.
     *
     * @param layer nothing for the platform's
     */
    private record Cited(String layer, RulebookKind kind, int version) {

        /** {@code content:3}, or {@code lale/content:5}. */
        static Cited of(String text) {
            int slash = text.indexOf('/');
            int colon = text.indexOf(':');
            return new Cited(
                    slash < 0 ? "" : text.substring(0, slash),
                    RulebookKind.of(text.substring(slash + 1, colon)).orElseThrow(),
                    Integer.parseInt(text.substring(colon + 1)));
        }
    }

    /**
     * The rulebooks of these versions.
     *
     * @param current those in force, which are likely the same
     */
    Rulebooks of(String versions, Rulebooks current) {
        return versions.equals(current.versions()) ? current : of(versions);
    }

    private Rulebooks of(String versions) {
        List<Cited> all = new ArrayList<>();
        for (String version : versions.split(",")) {
            all.add(Cited.of(version));
        }
        @Nullable Rulebooks known = loaded.find(all);
        if (known != null) {
            return known;
        }
        Rulebooks platform =
                platform(all.stream().filter(cited -> cited.layer.isEmpty()).toList());
        Map<String, LayerBooks> layers = new LinkedHashMap<>();
        for (Cited cited : all) {
            if (!cited.layer.isEmpty()) {
                Layer layer = layer(cited.layer);
                LayerBooks books = layers.getOrDefault(cited.layer, LayerBooks.none(layer.kind(), cited.layer));
                layers.put(cited.layer, books.with(source(layer, cited.kind, cited.version)));
            }
        }
        return layers.isEmpty() ? platform : loaded.keep(all, platform.with(List.copyOf(layers.values())));
    }

    private Rulebooks platform(List<Cited> versions) {
        @Nullable Rulebooks known = loaded.find(versions);
        if (known != null) {
            return known;
        }
        Layer platform = Layer.of(directory.platform());
        Map<String, RulebookSource> sources = new HashMap<>();
        versions.forEach(cited -> sources.put(cited.kind.id(), source(platform, cited.kind, cited.version)));
        return loaded.keep(versions, Rulebooks.of(sources));
    }

    /**
     * The frequency limits of these versions, in the order of a recipient's counts: only the limits of the frequency
     * rulebooks are read, each version's once.
     */
    List<FrequencyLimit> frequencyLimits(String versions) {
        List<FrequencyLimit> all = new ArrayList<>();
        for (String version : versions.split(",")) {
            Cited cited = Cited.of(version);
            if (cited.kind == RulebookKind.FREQUENCY) {
                all.addAll(frequencyLimits(cited));
            }
        }
        return all;
    }

    private List<FrequencyLimit> frequencyLimits(Cited cited) {
        @Nullable List<FrequencyLimit> known = limits.find(cited);
        return known != null
                ? known
                : limits.keep(cited, FrequencyLimit.of(source(layer(cited.layer), cited.kind, cited.version)));
    }

    /**
     * The frequency limits of the version that should be in force in a layer; where it cannot be read, those of the
     * last one before it that can.
     */
    List<FrequencyLimit> frequencyLimits(Layer layer, int head) {
        for (int version = head; version > 0; version--) {
            try {
                return frequencyLimits(new Cited(layer.cited(), RulebookKind.FREQUENCY, version));
            } catch (RulebookException | IllegalStateException unreadable) {
                LOG.log(
                        System.Logger.Level.DEBUG,
                        "Version {0} of the frequency rulebook of ({1}) cannot be read: {2}",
                        version,
                        layer.name(),
                        unreadable.getMessage());
            }
        }
        return List.of();
    }

    /** The layer that a decision names. @throws IllegalStateException when there is no such tenant */
    Layer layer(String cited) {
        return cited.isEmpty()
                ? Layer.of(directory.platform())
                : directory
                        .find(cited)
                        .map(Layer::of)
                        .orElseThrow(() -> new IllegalStateException("There is no layer (%s).".formatted(cited)));
    }

    /** A version's source. @throws IllegalStateException when there is none, or it is no longer what was stored */
    RulebookSource source(Layer layer, RulebookKind kind, int version) {
        return database.control(sql -> StoredVersions.stored(sql, new BookId(layer.id(), kind), version))
                .orElseThrow(() -> new IllegalStateException(
                        "Rulebook (%s) of (%s) has no version %d.".formatted(kind.id(), layer.name(), version)))
                .open(layer, kind, version);
    }
}
