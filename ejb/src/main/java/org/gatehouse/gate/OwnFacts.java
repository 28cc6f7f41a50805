package org.gatehouse.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What the tenant's own database says about some numbers: its opt-outs and its local intercepts. */
final class OwnFacts {

    private final Map<Long, OptOutScope> optOuts = new HashMap<>();
    private final Map<Long, Intercepted> intercepts = new HashMap<>();

    /** @param sender whose brand opt-outs count beside those of the whole tenant */
    static OwnFacts read(Sql sql, Collection<Long> phones, String sender, byte[] textHash, Instant now) {
        OwnFacts facts = new OwnFacts();
        if (!phones.isEmpty()) {
            facts.readOptOuts(sql, phones, sender);
            facts.readIntercepts(sql, phones, textHash, now);
        }
        return facts;
    }

    OptOutScope optOut(long phone) {
        return optOuts.getOrDefault(phone, OptOutScope.NONE);
    }

    @Nullable
    Intercepted intercept(long phone) {
        return intercepts.get(phone);
    }

    private void readOptOuts(Sql sql, Collection<Long> phones, String sender) {
        List<Object> values = new ArrayList<>(phones);
        values.add(sender);
        sql.each(
                "SELECT phone, brand FROM opt_out WHERE phone IN (" + Sql.places(phones.size())
                        + ") AND brand IN ('', ?)",
                row -> Map.entry(
                        row.getLong("phone"),
                        row.getString("brand").isEmpty() ? OptOutScope.TENANT : OptOutScope.BRAND),
                entry -> optOuts.merge(entry.getKey(), entry.getValue(), (a, b) -> a.compareTo(b) >= 0 ? a : b),
                values.toArray());
    }

    private void readIntercepts(Sql sql, Collection<Long> phones, byte[] textHash, Instant now) {
        List<Object> values = new ArrayList<>(phones);
        values.add(now);
        values.add(textHash);
        sql.each(
                "SELECT phone, reason FROM intercept WHERE phone IN (" + Sql.places(phones.size())
                        + ") AND until_at > ? AND scope = 'LOCAL' AND (text_sha256 IS NULL OR text_sha256 = ?)"
                        + " ORDER BY until_at",
                row -> Map.entry(row.getLong("phone"), new Intercepted(Reason.valueOf(row.getString("reason")))),
                entry -> intercepts.put(entry.getKey(), entry.getValue()),
                values.toArray());
    }
}
