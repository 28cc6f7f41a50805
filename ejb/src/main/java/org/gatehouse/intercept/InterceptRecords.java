package org.gatehouse.intercept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.gatehouse.message.Message;
import org.gatehouse.rules.book.InterceptPolicy;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * Records failures on the intercept list (E5–E7). The tenant's own row is written with the failure; what concerns
 * everybody is then published to control, as often as needed: a message has one record of each layer.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class InterceptRecords {

    @Inject
    private Database database;

    @Inject
    private Secrets secrets;

    /** A failure to be recorded. {@code textHash} is the campaign's text before variables. */
    @SuppressWarnings("ArrayRecordComponent") // bytes as stored; never compared
    public record Failure(
            Message message, Reason reason, @Nullable String carrierCode, byte[] textHash) {}

    /** Writes the tenant's records of some failures, in the transaction that stores them. */
    public static void record(Sql sql, Collection<Failure> failures, PoliciesOf policies, Instant now) {
        List<@Nullable Object[]> records = new ArrayList<>();
        List<Object[]> contacts = new ArrayList<>();
        for (Failure failure : failures) {
            for (InterceptPolicy policy : policies.of(failure.reason())) {
                if (policy.recorded()) {
                    records.add(values(failure, policy, now));
                }
                if (policy.contact() == InterceptPolicy.ContactAction.QUARANTINE) {
                    contacts.add(quarantine(failure, policy, now));
                }
            }
        }
        sql.batch(
                "INSERT INTO intercept (phone, text_sha256, scope, reason, carrier_code, from_at, until_at, deletable, rule,"
                        + " layer, campaign_id, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE campaign_id = campaign_id",
                records);
        sql.batch(
                "INSERT INTO contact (phone, quarantined_until, cause, campaign_id) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE quarantined_until = VALUES(quarantined_until), cause = VALUES(cause),"
                        + " campaign_id = VALUES(campaign_id)",
                contacts);
    }

    /** The intercept rulebooks: one policy, or two when a customer keeps a number longer for itself. */
    @FunctionalInterface
    public interface PoliciesOf {
        List<InterceptPolicy> of(Reason reason);
    }

    private static Object[] quarantine(Failure failure, InterceptPolicy policy, Instant now) {
        Message message = failure.message();
        return new Object[] {
            message.phone(),
            now.plus(policy.ttl()),
            failure.reason(),
            message.key().campaign()
        };
    }

    private static @Nullable Object[] values(Failure failure, InterceptPolicy policy, Instant now) {
        Message message = failure.message();
        boolean byText = policy.key() == InterceptPolicy.Key.NUMBER_AND_TEXT;
        return new @Nullable Object[] {
            message.phone(),
            byText ? failure.textHash() : null,
            policy.scope(),
            failure.reason(),
            failure.carrierCode(),
            now,
            now.plus(policy.ttl()),
            policy.deletable(),
            policy.rule().name(),
            policy.rule().layer(),
            message.key().campaign(),
            message.seq()
        };
    }

    /** Publishes the global records that these messages originated; what is there already stays. */
    public void publish(TenantId tenant, long campaign, Collection<Integer> seqs) {
        if (seqs.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        values.add(campaign);
        values.addAll(new TreeSet<>(seqs));
        publish(tenant, "seq IN (" + Sql.places(values.size() - 1) + ")", values.toArray());
    }

    /** The same for all messages of a campaign in a range of rows, both ends included. */
    public void publish(TenantId tenant, long campaign, int firstSeq, int lastSeq) {
        publish(tenant, "seq BETWEEN ? AND ?", campaign, firstSeq, lastSeq);
    }

    private void publish(TenantId tenant, String which, Object... values) {
        List<Object[]> records = database.tenant(
                tenant,
                sql -> sql.list(
                        "SELECT id, phone, reason, from_at, until_at FROM intercept WHERE campaign_id = ? AND " + which
                                + " AND scope = 'GLOBAL' AND until_at > from_at",
                        row -> new Object[] {
                            secrets.phoneHash(row.getLong("phone")),
                            tenant.value(),
                            row.getLong("id"),
                            row.getString("reason"),
                            Sql.time(row, "from_at"),
                            Sql.time(row, "until_at")
                        },
                        values));
        if (!records.isEmpty()) {
            database.inControl(sql -> sql.batch(
                    "INSERT INTO global_intercept (phone_hmac, tenant_id, intercept_id, reason, from_at, until_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE until_at = until_at",
                    records));
        }
    }
}
