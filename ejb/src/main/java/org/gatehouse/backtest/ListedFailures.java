package org.gatehouse.backtest;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/**
 * Finds failures of some reasons on the intercept lists, by person: this tenant's own, and other tenants' that are for
 * everybody.
 *
 * @param phoneHash how control knows a number
 */
record ListedFailures(Database database, TenantId tenant, LongFunction<byte[]> phoneHash) {

    private record Found(long phone, ListedFailure failure) {}

    Map<Long, List<ListedFailure>> find(Collection<Long> phones, Collection<Reason> reasons, boolean alsoOthers) {
        List<Found> found = new ArrayList<>(database.reading(tenant, sql -> own(sql, phones, reasons)));
        if (alsoOthers) {
            found.addAll(database.control(sql -> others(sql, phones, reasons)));
        }
        Map<Long, List<ListedFailure>> byPhone = new HashMap<>();
        found.forEach(one ->
                byPhone.computeIfAbsent(one.phone(), phone -> new ArrayList<>()).add(one.failure()));
        return byPhone;
    }

    private static List<Found> own(Sql sql, Collection<Long> phones, Collection<Reason> reasons) {
        List<Object> values = new ArrayList<>(phones);
        values.addAll(reasons);
        return sql.list(
                "SELECT i.phone, i.reason, i.from_at, UNHEX(SHA2(c.text, 256)) AS text_hash FROM intercept i"
                        + " JOIN campaign c ON c.id = i.campaign_id WHERE i.phone IN (" + Sql.places(phones.size())
                        + ") AND i.reason IN (" + Sql.places(reasons.size()) + ")",
                row -> new Found(
                        row.getLong("phone"),
                        new ListedFailure(
                                Reason.valueOf(row.getString("reason")),
                                Sql.time(row, "from_at"),
                                row.getBytes("text_hash"))),
                values.toArray());
    }

    private List<Found> others(Sql control, Collection<Long> phones, Collection<Reason> reasons) {
        Map<ByteBuffer, Long> byHash = new HashMap<>();
        List<Object> values = new ArrayList<>();
        for (Long phone : phones) {
            byte[] hash = phoneHash.apply(phone);
            byHash.put(ByteBuffer.wrap(hash), phone);
            values.add(hash);
        }
        values.addAll(reasons);
        values.add(tenant.value());
        return control.list(
                "SELECT phone_hmac, reason, from_at FROM global_intercept WHERE phone_hmac IN ("
                        + Sql.places(byHash.size()) + ") AND reason IN (" + Sql.places(reasons.size())
                        + ") AND tenant_id <> ?",
                row -> new Found(
                        byHash.getOrDefault(ByteBuffer.wrap(row.getBytes("phone_hmac")), 0L),
                        new ListedFailure(Reason.valueOf(row.getString("reason")), Sql.time(row, "from_at"), null)),
                values.toArray());
    }
}
