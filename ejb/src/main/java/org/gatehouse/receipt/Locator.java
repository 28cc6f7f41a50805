package org.gatehouse.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.carrier.CarrierMessageIds;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Receipt;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/**
 * Finds the message of a receipt: by the carrier's message id, and for an UNKNOWN message by carrier, number, sender
 * and time.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class Locator {

    /** How much earlier than our record a carrier's clock may say that it took a message. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    @Inject
    private Database database;

    @Inject
    private Secrets secrets;

    /** The places that some ids of one carrier stand for. */
    Map<String, Located.Place> byId(int carrierId, Set<String> wanted) {
        List<String> ids =
                wanted.stream().filter(CarrierMessageIds::isStorable).sorted().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>();
        values.add(carrierId);
        values.addAll(ids);
        Map<String, Located.Place> places = new HashMap<>();
        database.inControl(sql -> sql.each(
                "SELECT carrier_message_id, tenant_id, campaign_id, seq, part FROM carrier_message WHERE carrier_id = ?"
                        + " AND carrier_message_id IN (" + Sql.places(ids.size()) + ")",
                row -> Map.entry(row.getString("carrier_message_id"), place(row)),
                entry -> places.put(entry.getKey(), entry.getValue()),
                values.toArray()));
        return places;
    }

    /** The id as written counts first; of the ids it may also stand for, exactly one must be known. */
    static Optional<Located.Place> choose(List<String> candidates, Map<String, Located.Place> known) {
        Located.Place exact = known.get(candidates.get(0));
        if (exact != null) {
            return Optional.of(exact);
        }
        List<Located.Place> others = candidates.stream()
                .skip(1)
                .distinct()
                .filter(known::containsKey)
                .map(id -> known.get(id))
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    static List<String> candidates(Receipt receipt, CarrierRoute route) {
        return CarrierMessageIds.candidates(
                receipt.carrierMessageId(), route.config().idMode());
    }

    /**
     * The UNKNOWN message that a receipt of an unknown id must belong to, and the first of its parts in doubt; empty
     * unless exactly one message fits.
     */
    Optional<Located.Place> amongUnknown(Inbox.Entry entry, Receipt receipt) {
        long phone = digits(receipt.phone());
        if (phone == 0) {
            return Optional.empty();
        }
        Instant latest = entry.receivedAt().plus(CLOCK_SKEW);
        return database.control(sql -> {
            List<Located.Place> places = sql.list(
                    "SELECT tenant_id, campaign_id, seq, part FROM unknown_message WHERE phone_hmac = ? AND carrier_id = ?"
                            + " AND sender_hmac = ? AND claimed_at <= ? ORDER BY part FOR UPDATE",
                    Locator::place,
                    secrets.phoneHash(phone),
                    entry.carrierId(),
                    secrets.senderHash(entry.pdu().destination()),
                    latest);
            if (places.isEmpty() || !places.stream().allMatch(places.get(0)::isOfSameMessageAs)) {
                return Optional.empty();
            }
            adopt(sql, entry, receipt, places.get(0));
            return Optional.of(places.get(0));
        });
    }

    /** From now on the id is known, so that a repeated receipt finds the same message. */
    private static void adopt(Sql sql, Inbox.Entry entry, Receipt receipt, Located.Place place) {
        if (CarrierMessageIds.isStorable(receipt.carrierMessageId())) {
            sql.update(
                    "INSERT INTO carrier_message (carrier_id, carrier_message_id, tenant_id, campaign_id, seq, part,"
                            + " attempt, submitted_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?)"
                            + " ON DUPLICATE KEY UPDATE attempt = attempt",
                    entry.carrierId(),
                    receipt.carrierMessageId(),
                    place.tenant().value(),
                    place.campaign(),
                    place.seq(),
                    place.part(),
                    entry.receivedAt());
        }
        sql.update(
                "DELETE FROM unknown_message WHERE tenant_id = ? AND campaign_id = ? AND seq = ? AND part = ?",
                place.tenant().value(),
                place.campaign(),
                place.seq(),
                place.part());
    }

    private static Located.Place place(ResultSet row) throws SQLException {
        return new Located.Place(
                new TenantId(row.getLong("tenant_id")),
                row.getLong("campaign_id"),
                row.getInt("seq"),
                row.getInt("part"));
    }

    private static long digits(String phone) {
        String digits = phone.startsWith("+") ? phone.substring(1) : phone;
        return digits.matches("[0-9]{4,15}") ? Long.parseLong(digits) : 0;
    }
}
