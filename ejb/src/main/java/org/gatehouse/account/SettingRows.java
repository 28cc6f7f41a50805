package org.gatehouse.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code setting}: the newest row of a name is in force, older ones are its history. A row that nobody can
 * have saved (another name, a value out of range) is left out and warned of once, so that it breaks nothing.
 */
final class SettingRows {

    private static final System.Logger LOG = System.getLogger(SettingRows.class.getName());

    private static final String NEWEST = "SELECT s.id, s.tenant_id, s.name, s.value, s.set_at, s.set_by FROM setting s"
            + " JOIN (SELECT MAX(id) id FROM setting GROUP BY tenant_id, name) newest ON newest.id = s.id";
    private static final String HISTORY = "SELECT id, tenant_id, name, value, set_at, set_by FROM setting"
            + " WHERE tenant_id = ? ORDER BY id DESC LIMIT ?";

    private static final Set<Long> WARNED = ConcurrentHashMap.newKeySet();

    private SettingRows() {}

    /** A value set for a tenant itself. */
    record Own(String value, Instant at, String by) {}

    private record Row(TenantId tenant, SettingChange change) {}

    /** What is set for each tenant itself. */
    static Map<TenantId, Map<Setting, Own>> newest(Sql control) {
        Map<TenantId, Map<Setting, Own>> own = new HashMap<>();
        control.each(
                NEWEST,
                SettingRows::read,
                read -> read.ifPresent(row -> {
                    SettingChange change = row.change;
                    String value = change.value();
                    if (value != null) {
                        own.computeIfAbsent(row.tenant, id -> new EnumMap<>(Setting.class))
                                .put(change.setting(), new Own(value, change.at(), change.by()));
                    }
                }));
        return own;
    }

    /** The latest changes of a tenant's own settings, newest first. */
    static List<SettingChange> history(Sql control, TenantId tenant, int limit) {
        return control.list(HISTORY, SettingRows::read, tenant.value(), limit).stream()
                .flatMap(Optional::stream)
                .map(Row::change)
                .toList();
    }

    static void add(Sql control, TenantId tenant, SettingChange change) {
        control.update(
                "INSERT INTO setting (tenant_id, name, value, set_at, set_by) VALUES (?, ?, ?, ?, ?)",
                tenant.value(),
                change.setting(),
                change.value(),
                change.at(),
                change.by());
    }

    private static Optional<Row> read(ResultSet row) throws SQLException {
        String name = row.getString("name");
        @Nullable String value = row.getString("value");
        Optional<Setting> setting = Setting.find(name)
                .filter(known -> value == null || known.allowed().hold(value));
        if (setting.isEmpty() && WARNED.add(row.getLong("id"))) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Row ({0}) of the table setting is ignored: {1} = {2}. Change settings by page or API.",
                    Long.toString(row.getLong("id")),
                    name,
                    value);
        }
        TenantId tenant = new TenantId(row.getLong("tenant_id"));
        Instant at = Sql.time(row, "set_at");
        String by = row.getString("set_by");
        return setting.map(known -> new Row(tenant, new SettingChange(known, value, at, by)));
    }
}
