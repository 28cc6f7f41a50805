package org.gatehouse.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All tenants and what was set for each, as control had it at one moment. Immutable. */
final class TenantSnapshot {

    private static final String TENANTS =
            "SELECT id, name, kind, parent_id, language, time_zone, created_at FROM tenant";

    private final Map<TenantId, Tenant> byId;
    private final Map<String, Tenant> byName;
    private final Map<TenantId, Map<Setting, SettingRows.Own>> own;

    private TenantSnapshot(List<Tenant> tenants, Map<TenantId, Map<Setting, SettingRows.Own>> own) {
        this.byId = tenants.stream().collect(Collectors.toMap(Tenant::id, Function.identity()));
        this.byName = tenants.stream().collect(Collectors.toMap(Tenant::name, Function.identity()));
        this.own = own;
    }

    static TenantSnapshot read(Sql control) {
        return new TenantSnapshot(control.list(TENANTS, TenantSnapshot::tenant), SettingRows.newest(control));
    }

    Optional<Tenant> tenant(TenantId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Tenant> platform() {
        return byId.values().stream().filter(tenant -> tenant.parent() == null).findFirst();
    }

    Optional<Tenant> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Itself first, then its parents up to the platform. */
    List<TenantId> ancestors(TenantId id) {
        List<TenantId> ancestors = new ArrayList<>();
        for (Tenant at = byId.get(id); at != null; at = parentOf(at)) {
            ancestors.add(at.id());
        }
        return ancestors;
    }

    /** The tenant and all below it, by name. */
    List<Tenant> branch(TenantId root) {
        return byId.values().stream()
                .filter(tenant -> ancestors(tenant.id()).contains(root))
                .sorted(Comparator.comparing(Tenant::name))
                .toList();
    }

    Settings settings(TenantId id) {
        Deque<Map<Setting, String>> layers = new ArrayDeque<>();
        for (TenantId ancestor : ancestors(id)) {
            Map<Setting, String> layer = new EnumMap<>(Setting.class);
            ownOf(ancestor).forEach((setting, set) -> layer.put(setting, set.value()));
            layers.addFirst(layer);
        }
        return Settings.inherited(List.copyOf(layers));
    }

    /** Each setting as it is in force for a tenant, and where its value comes from. */
    List<SettingInForce> inForce(TenantId id) {
        return Arrays.stream(Setting.values())
                .map(setting -> inForce(id, setting))
                .toList();
    }

    private SettingInForce inForce(TenantId id, Setting setting) {
        for (TenantId ancestor : ancestors(id)) {
            SettingRows.Own set = ownOf(ancestor).get(setting);
            if (set != null) {
                return new SettingInForce(setting, set.value(), ancestor, set.at(), set.by());
            }
        }
        return new SettingInForce(setting, setting.standard(), null, null, null);
    }

    /** What is set for a tenant itself; null where it inherits. */
    @Nullable
    String own(TenantId id, Setting setting) {
        SettingRows.Own set = ownOf(id).get(setting);
        return set == null ? null : set.value();
    }

    /** The same with one change: {@code value} null lets the tenant inherit. */
    TenantSnapshot with(TenantId id, SettingChange change) {
        Map<Setting, SettingRows.Own> changed = new HashMap<>(ownOf(id));
        String value = change.value();
        if (value == null) {
            changed.remove(change.setting());
        } else {
            changed.put(change.setting(), new SettingRows.Own(value, change.at(), change.by()));
        }
        Map<TenantId, Map<Setting, SettingRows.Own>> all = new HashMap<>(own);
        all.put(id, changed);
        return new TenantSnapshot(List.copyOf(byId.values()), all);
    }

    private Map<Setting, SettingRows.Own> ownOf(TenantId id) {
        return own.getOrDefault(id, Map.of());
    }

    /** The largest value of a whole number: the default, or what was set for any tenant. */
    long largest(Setting setting) {
        return Stream.concat(
                        Stream.of(setting.standard()),
                        own.values().stream()
                                .flatMap(set -> Stream.ofNullable(set.get(setting)))
                                .map(SettingRows.Own::value))
                .mapToLong(Long::parseLong)
                .max()
                .orElseThrow();
    }

    private @Nullable Tenant parentOf(Tenant tenant) {
        return tenant.parent() == null ? null : byId.get(tenant.parent());
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        return new Tenant(
                new TenantId(row.getLong("id")),
                row.getString("name"),
                TenantKind.valueOf(row.getString("kind")),
                parent == 0 ? null : new TenantId(parent),
                row.getString("language"),
                ZoneId.of(row.getString("time_zone")),
                Sql.time(row, "created_at"));
    }
}
