package org.gatehouse.policy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * The rulebooks in force on this node. What becomes due, or is changed on any node, is taken in by {@link #refresh},
 * which every node runs every two seconds; whoever asks gets one whole, immutable state. A version that cannot be
 * loaded leaves the last good one in force.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RulesInForce {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private Database database;
    private TenantDirectory directory;
    private RulebookFaults faults;
    private EarlierRulebooks earlier;
    private TenantRulebooks tenants;
    private Clock clock;

    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    /** For the container's proxy. */
    protected RulesInForce() {}

    @Inject
    public RulesInForce(
            Database database,
            TenantDirectory directory,
            RulebookFaults faults,
            EarlierRulebooks earlier,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.faults = faults;
        this.earlier = earlier;
        this.tenants = new TenantRulebooks(database, directory, faults, earlier, clock);
        this.clock = clock;
    }

    /**
     * What is in force.
     *
     * @param lookAgainAt when something may change though nobody changes anything
     */
    private record State(StoredVersions.Plan plan, Rulebooks platform, Instant lookAgainAt) {}

    /** Stores what came with the product, and takes into force what is stored. */
    @PostConstruct
    public void load() {
        Rulebooks shipped = Rulebooks.defaults();
        TenantId platform = platform().id();
        database.inControl(sql -> ShippedRulebooks.store(sql, platform, shipped.sources(), clock.instant()));
        StoredVersions.Plan nothing = new StoredVersions.Plan(-1, Map.of(), Instant.MIN);
        state.set(take(new State(nothing, shipped, Instant.MIN), clock.instant()));
    }

    /** The platform's rulebooks in force. */
    public Rulebooks current() {
        return Objects.requireNonNull(state.get()).platform();
    }

    /** The rulebooks that count for a tenant: the platform's, with those of all layers down to its own. */
    public Rulebooks of(TenantId tenant) {
        State now = Objects.requireNonNull(state.get());
        return tenants.of(tenant, now.plan, now.platform);
    }

    /**
     * The rulebooks that would count for a layer if a source of it were in force.
     *
     * @throws org.gatehouse.rules.book.RulebookException when it cannot be loaded
     */
    Rulebooks trying(Layer layer, RulebookSource source) {
        Rulebooks rulebooks = of(layer.id());
        boolean isMissing = layer.kind() != LayerKind.PLATFORM
                && rulebooks.layers().stream().noneMatch(books -> books.layer().equals(layer.name()));
        if (isMissing) {
            List<LayerBooks> layers = new ArrayList<>(rulebooks.layers());
            layers.add(LayerBooks.none(layer.kind(), layer.name()));
            return rulebooks.with(layers).with(source);
        }
        return rulebooks.with(source);
    }

    /** The versions of some rulebooks as they are kept beside a decision: {@code content:1,failure:1,…}. */
    public static String versions(Rulebooks rulebooks) {
        return rulebooks.versions();
    }

    /** The rulebooks of an earlier decision. */
    public Rulebooks of(String versions) {
        return earlier.of(versions, current());
    }

    /** The frequency limits that count for a tenant; no rulebook is loaded for them. */
    public List<FrequencyLimit> frequencyLimits(TenantId tenant) {
        State now = Objects.requireNonNull(state.get());
        List<FrequencyLimit> limits = new ArrayList<>(now.platform.frequencyLimits());
        limits.addAll(tenants.frequencyLimits(tenant, now.plan));
        return limits;
    }

    /** The frequency limits of an earlier decision, in the order of the counts beside it. */
    public List<FrequencyLimit> frequencyLimits(String versions) {
        return earlier.frequencyLimits(versions);
    }

    /**
     * Takes into force what has become due or was changed since the last time; while the database does not answer, all
     * stays as it is.
     *
     * @return whether anything was looked at more closely
     */
    public synchronized boolean refresh() {
        State last = Objects.requireNonNull(state.get());
        Instant now = clock.instant();
        if (now.isBefore(last.lookAgainAt) && database.control(StoredVersions::changeNumber) == last.plan.number()) {
            return false;
        }
        state.set(take(last, now));
        faults.layers().forEach(this::of); // their faults may be over, though nobody may ask about them for long
        return true;
    }

    private State take(State last, Instant now) {
        StoredVersions.Plan plan = database.control(sql -> StoredVersions.plan(sql, now));
        Layer platform = platform();
        Rulebooks rulebooks = last.platform;
        for (RulebookKind kind : RulebookKind.values()) {
            BookId book = new BookId(platform.id(), kind);
            Integer head = plan.heads().get(book);
            boolean isNew = head != null && !head.equals(last.plan.heads().get(book));
            if (isNew || faults.concerns(book)) {
                Rulebooks before = rulebooks;
                LastGood<Rulebooks> good = LastGood.of(database, platform, kind, now, before::with);
                rulebooks = good.built().orElse(before);
                faults.note(book, good.fault());
            }
        }
        Instant retryAt = faults.isEmpty() ? Instant.MAX : now.plus(RETRY_AFTER);
        return new State(plan, rulebooks, retryAt.isBefore(plan.nextAt()) ? retryAt : plan.nextAt());
    }

    private Layer platform() {
        return Layer.of(directory.platform());
    }
}
