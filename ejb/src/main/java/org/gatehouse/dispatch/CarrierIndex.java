package org.gatehouse.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/**
 * What control knows of sent messages: whose a carrier's message id is, who was written to last, and which messages are
 * UNKNOWN. Written before the tenant's own rows; numbers and senders only as keyed hashes.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class CarrierIndex {

    @Inject
    private Database database;

    @Inject
    private Secrets secrets;

    /** One part that the carrier took. */
    record Taken(int seq, int part, int attempt, long phone, String carrierMessageId) {}

    /** One part of which it is not known whether the carrier took it. */
    record Unsure(int seq, int part, long phone) {}

    void store(
            TenantId tenant,
            long campaign,
            int carrierId,
            String sender,
            Collection<Taken> taken,
            Collection<Unsure> unsure,
            Instant now) {
        if (taken.isEmpty() && unsure.isEmpty()) {
            return;
        }
        byte[] senderHash = secrets.senderHash(sender);
        List<Object[]> ids = new ArrayList<>();
        Map<Long, Object[]> contacts = new TreeMap<>();
        for (Taken part : taken) {
            ids.add(new Object[] {
                carrierId,
                part.carrierMessageId(),
                tenant.value(),
                campaign,
                part.seq(),
                part.part(),
                part.attempt(),
                now
            });
            contacts.put(part.phone(), new Object[] {
                secrets.phoneHash(part.phone()), tenant.value(), senderHash, campaign, part.seq(), now
            });
        }
        List<Object[]> unknown = unsure.stream()
                .map(part -> new Object[] {
                    tenant.value(),
                    campaign,
                    part.seq(),
                    part.part(),
                    carrierId,
                    secrets.phoneHash(part.phone()),
                    senderHash,
                    now
                })
                .toList();
        database.inControl(sql -> {
            sql.batch(
                    "INSERT INTO carrier_message (carrier_id, carrier_message_id, tenant_id, campaign_id, seq, part,"
                            + " attempt, submitted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                            + " tenant_id = VALUES(tenant_id), campaign_id = VALUES(campaign_id), seq = VALUES(seq),"
                            + " part = VALUES(part), attempt = VALUES(attempt), submitted_at = VALUES(submitted_at)",
                    ids);
            sql.batch(
                    "INSERT INTO recent_contact (phone_hmac, tenant_id, sender_hmac, campaign_id, seq, contacted_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE campaign_id = VALUES(campaign_id),"
                            + " seq = VALUES(seq), contacted_at = VALUES(contacted_at)",
                    contacts.values());
            sql.batch(
                    "INSERT INTO unknown_message (tenant_id, campaign_id, seq, part, carrier_id, phone_hmac,"
                            + " sender_hmac, claimed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE claimed_at = claimed_at",
                    unknown);
        });
    }

    /** Which parts of some messages the carrier took: their row and part. */
    Set<List<Integer>> taken(TenantId tenant, long campaign, Collection<Integer> seqs) {
        if (seqs.isEmpty()) {
            return Set.of();
        }
        List<Object> values = new ArrayList<>();
        values.add(tenant.value());
        values.add(campaign);
        values.addAll(new TreeSet<>(seqs));
        return database.control(sql -> new HashSet<>(sql.list(
                "SELECT seq, part FROM carrier_message WHERE tenant_id = ? AND campaign_id = ? AND seq IN ("
                        + Sql.places(values.size() - 2) + ")",
                row -> List.of(row.getInt("seq"), row.getInt("part")),
                values.toArray())));
    }
}
