package org.gatehouse.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * Who the tenants are and what is set for them. Kept in memory and at most five seconds old; what this node changed is
 * seen at once, a tenant another node has just made on the first question for it.
 */
@ApplicationScoped
public class TenantDirectory {

    private static final long AGE_MAX_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long AGE_MAX_ON_MISS_NANOS = Duration.ofMillis(200).toNanos();

    private final AtomicReference<@Nullable Cached> cached = new AtomicReference<>();

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    private record Cached(TenantSnapshot snapshot, long readAtNanos) {}

    public Optional<Tenant> find(TenantId id) {
        return snapshot(AGE_MAX_NANOS).tenant(id).or(() -> snapshot(AGE_MAX_ON_MISS_NANOS)
                .tenant(id));
    }

    public Optional<Tenant> find(String name) {
        return snapshot(AGE_MAX_NANOS).named(name).or(() -> snapshot(AGE_MAX_ON_MISS_NANOS)
                .named(name));
    }

    /** A tenant that is known to be there. */
    public Tenant get(TenantId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no tenant (%s).".formatted(id)));
    }

    /** The tenant itself first, then its parents; the platform is last. */
    public List<TenantId> ancestors(TenantId id) {
        return snapshot(AGE_MAX_NANOS).ancestors(get(id).id());
    }

    /** The tenant and all below it, by name. */
    public List<Tenant> branch(TenantId root) {
        return snapshot(AGE_MAX_NANOS).branch(get(root).id());
    }

    /** What is in force for a tenant: its own value, else its reseller's, else the platform's, else the default. */
    public Settings settings(TenantId id) {
        return snapshot(AGE_MAX_NANOS).settings(get(id).id());
    }

    /** The longest duration that a setting given in seconds has for anybody: its default, or what was set anywhere. */
    public Duration longest(Setting setting) {
        return Duration.ofSeconds(snapshot(AGE_MAX_NANOS).largest(setting));
    }

    /**
     * Sets a value for a tenant and all below it; the old one stays as history.
     *
     * @param login who sets it
     * @throws InvalidInput when the value does not fit, by itself or beside the other settings of any tenant concerned
     */
    public void set(TenantId id, Setting setting, String value, String login) {
        setting.fault(value).ifPresent(fault -> {
            throw new InvalidInput("value", "setting.value", value, fault);
        });
        TenantSnapshot before = snapshot(0);
        for (Tenant tenant : before.branch(get(id).id())) {
            before.settings(tenant.id(), Map.of(id, Map.of(setting, value)))
                    .fault()
                    .ifPresent(fault -> {
                        throw new InvalidInput("value", "setting.together", value, tenant.name(), fault);
                    });
        }
        database.inControl(sql -> sql.update(
                "INSERT INTO setting (tenant_id, name, value, set_at, set_by) VALUES (?, ?, ?, ?, ?)",
                id.value(),
                setting,
                value,
                clock.instant(),
                login));
        refresh();
    }

    /** Reads again what is in control now. */
    public void refresh() {
        snapshot(0);
    }

    private TenantSnapshot snapshot(long ageMaxNanos) {
        Cached last = cached.get();
        if (last != null && System.nanoTime() - last.readAtNanos < ageMaxNanos) {
            return last.snapshot;
        }
        long readAtNanos = System.nanoTime();
        TenantSnapshot read = database.control(TenantSnapshot::read);
        cached.set(new Cached(read, readAtNanos));
        return read;
    }
}
