package org.gatehouse.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.audit.Audit;
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
@SuppressWarnings("NullAway.Init")
public class TenantDirectory {

    private static final long AGE_MAX_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long AGE_MAX_ON_MISS_NANOS = Duration.ofMillis(200).toNanos();

    private final AtomicReference<@Nullable Cached> cached = new AtomicReference<>();

    private Database database;
    private Audit audit;

    /** For the container's proxy. */
    protected TenantDirectory() {}

    @Inject
    public TenantDirectory(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    private record Cached(TenantSnapshot snapshot, long readAtNanos) {}

    public Optional<Tenant> find(TenantId id) {
        return snapshot(AGE_MAX_NANOS).tenant(id).or(() -> snapshot(AGE_MAX_ON_MISS_NANOS)
                .tenant(id));
    }

    public Optional<Tenant> find(String name) {
        return snapshot(AGE_MAX_NANOS).named(name).or(() -> snapshot(AGE_MAX_ON_MISS_NANOS)
                .named(name));
    }

    /** The root of all tenants. */
    public Tenant platform() {
        return snapshot(AGE_MAX_NANOS)
                .platform()
                .or(() -> snapshot(AGE_MAX_ON_MISS_NANOS).platform())
                .orElseThrow(() -> new IllegalStateException("There is no platform yet."));
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

    /** Each setting as it is in force for a tenant, and where its value comes from. */
    public List<SettingInForce> settingsInForce(TenantId id) {
        return snapshot(AGE_MAX_NANOS).inForce(get(id).id());
    }

    /** The latest changes of a tenant's own settings, newest first. */
    public List<SettingChange> settingHistory(TenantId id, int limit) {
        return database.control(sql -> SettingRows.history(sql, id, limit));
    }

    /** The longest duration that a setting given in seconds has for anybody: its default, or what was set anywhere. */
    public Duration longest(Setting setting) {
        return Duration.ofSeconds(snapshot(AGE_MAX_NANOS).largest(setting));
    }

    /**
     * Changes a setting of a tenant, and so of all below it that inherit; the old value stays as history. One change at
     * a time is checked and saved, on whichever node it is made.
     *
     * @throws InvalidInput when the value does not fit, by itself or beside the other settings of any tenant concerned
     */
    public void change(TenantId id, SettingChange change) {
        SettingCheck.value(change);
        database.inControl(sql -> {
            sql.number("SELECT id FROM tenant WHERE parent_id IS NULL ORDER BY id LIMIT 1 FOR UPDATE");
            TenantSnapshot before = TenantSnapshot.read(sql);
            if (!Objects.equals(before.own(id, change.setting()), change.value())) {
                SettingCheck.together(before.with(id, change), id, change);
                SettingRows.add(sql, id, change);
                audit.record(sql, new Audit.Entry(change.by(), id, "setting.changed", "tenant " + id, words(change)));
            }
        });
        refresh();
    }

    private static String words(SettingChange change) {
        String value = change.value();
        return change.setting() + (value == null ? " inherited" : " = " + value);
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
