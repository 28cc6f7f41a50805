package org.gatehouse.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/** Reads {@link WideFacts} in short transactions of its own, before the tenant's begins. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class WideFactsReader {

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Secrets secrets;

    /** The facts of some numbers for one tenant at a time. */
    public WideFacts read(Tenant tenant, Collection<Long> phones, Instant now) {
        if (phones.isEmpty()) {
            return new WideFacts(Map.of(), Map.of());
        }
        Map<Long, OptOutScope> optOuts = new HashMap<>();
        for (TenantId ancestor : tenants.ancestors(tenant.id())) {
            if (ancestor.equals(tenant.id())) {
                continue;
            }
            OptOutScope scope =
                    tenants.get(ancestor).kind() == TenantKind.PLATFORM ? OptOutScope.PLATFORM : OptOutScope.RESELLER;
            database.tenant(ancestor, sql -> optedOut(sql, phones))
                    .forEach(phone -> optOuts.merge(phone, scope, (a, b) -> a.compareTo(b) >= 0 ? a : b));
        }
        return new WideFacts(globalIntercepts(phones, now), optOuts);
    }

    private static List<Long> optedOut(Sql sql, Collection<Long> phones) {
        return sql.list(
                "SELECT phone FROM opt_out WHERE brand = '' AND phone IN (" + Sql.places(phones.size()) + ")",
                row -> row.getLong(1),
                phones.toArray());
    }

    private Map<Long, Intercepted> globalIntercepts(Collection<Long> phones, Instant now) {
        Map<ByteBuffer, Long> byHash = new HashMap<>();
        List<Object> values = new ArrayList<>();
        for (Long phone : phones) {
            byte[] hash = secrets.phoneHash(phone);
            byHash.put(ByteBuffer.wrap(hash), phone);
            values.add(hash);
        }
        values.add(now);
        Map<Long, Intercepted> intercepts = new HashMap<>();
        database.inControl(sql -> sql.each(
                "SELECT phone_hmac, reason FROM global_intercept WHERE phone_hmac IN (" + Sql.places(phones.size())
                        + ") AND until_at > ? ORDER BY until_at",
                row -> Map.entry(ByteBuffer.wrap(row.getBytes("phone_hmac")), Reason.valueOf(row.getString("reason"))),
                entry -> {
                    Long phone = byHash.get(entry.getKey());
                    if (phone != null) {
                        intercepts.put(phone, new Intercepted(entry.getValue()));
                    }
                },
                values.toArray()));
        return intercepts;
    }
}
