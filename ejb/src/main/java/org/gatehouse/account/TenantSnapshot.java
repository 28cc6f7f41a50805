package org.gatehouse.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All tenants and what was set for each, as control had it at one moment. Immutable. */
final class TenantSnapshot {

    private static final String TENANTS =
            "SELECT id, name, kind, parent_id, language, time_zone, charging_mode, created_at FROM tenant";
    private static final String NEWEST_SETTINGS = "SELECT s.tenant_id, s.name, s.value FROM setting s"
            + " JOIN (SELECT MAX(id) id FROM setting GROUP BY tenant_id, name) newest ON newest.id = s.id";

    private final Map<TenantId, Tenant> byId;
    private final Map<String, Tenant> byName;
    private final Map<TenantId, Map<Setting, String>> own;

    private TenantSnapshot(List<Tenant> tenants, Map<TenantId, Map<Setting, String>> own) {
        this.byId = tenants.stream().collect(Collectors.toMap(Tenant::id, Function.identity()));
        this.byName = tenants.stream().collect(Collectors.toMap(Tenant::name, Function.identity()));
        this.own = own;
    }

    static TenantSnapshot read(Sql control) {
        return new TenantSnapshot(control.list(TENANTS, TenantSnapshot::tenant), ownSettings(control));
    }

    Optional<Tenant> tenant(TenantId id) {
        return Optional.ofNullable(byId.get(id));
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
        return settings(id, Map.of());
    }

    /** The settings of a tenant if {@code changes} were set, for each of these tenants, on top of what is. */
    Settings settings(TenantId id, Map<TenantId, Map<Setting, String>> changes) {
        Deque<Map<Setting, String>> layers = new ArrayDeque<>();
        for (TenantId ancestor : ancestors(id)) {
            layers.addFirst(changes.getOrDefault(ancestor, Map.of()));
            layers.addFirst(own.getOrDefault(ancestor, Map.of()));
        }
        return Settings.inherited(List.copyOf(layers));
    }

    /** The largest value of a whole number: the default, or what was set for any tenant. */
    long largest(Setting setting) {
        return Stream.concat(
                        Stream.of(setting.standard()),
                        own.values().stream().flatMap(set -> Stream.ofNullable(set.get(setting))))
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
                ChargingMode.valueOf(row.getString("charging_mode")),
                Sql.time(row, "created_at"));
    }

    private record Own(TenantId tenant, Setting setting, String value) {}

    private static Map<TenantId, Map<Setting, String>> ownSettings(Sql control) {
        Map<TenantId, Map<Setting, String>> own = new HashMap<>();
        control.each(
                NEWEST_SETTINGS,
                row -> new Own(
                        new TenantId(row.getLong("tenant_id")),
                        Setting.valueOf(row.getString("name")),
                        row.getString("value")),
                set -> own.computeIfAbsent(set.tenant, id -> new EnumMap<>(Setting.class))
                        .put(set.setting, set.value));
        return own;
    }
}
