package org.gatehouse.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.ReplyMeaning;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what people write back (E10, E11): finds the tenant, stores the reply once, and obeys a wish to stop or to
 * start. A reply that names a brand belongs to the tenant that owns it, whoever wrote last; any other to who wrote
 * last.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReplyIntake {

    private static final Duration OWNER_WAIT = Duration.ofSeconds(30);
    private static final int EVIDENCE_CHARS_MAX = 500;
    private static final String PLATFORM = "platform";

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private RulesInForce rules;

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    /** An inbound message; {@code from} is E.164 with +, {@code inboxId} makes it unique. */
    public record Reply(long inboxId, int carrierId, String from, String to, String text, Instant at) {}

    private record Contact(TenantId tenant, long campaign, int seq) {}

    private record Brand(String name, TenantId owner) {}

    /** Takes a reply in. @return false when it is not known yet whom it is for: offer it again a little later */
    public boolean take(Reply reply) {
        long phone = digits(reply.from());
        List<Contact> contacts = contacts(phone);
        Optional<Brand> brand = brand(reply.text(), contacts);
        Optional<TenantId> asked = brand.map(Brand::owner)
                .or(() -> contacts.stream().map(Contact::tenant).findFirst());
        ReplyMeaning meaning = asked.map(rules::of)
                .orElseGet(rules::current)
                .meaning(reply.text(), brand.map(Brand::name).stream().toList());
        Optional<TenantId> owner = brand.filter(named -> named.name().equals(meaning.brand()))
                .map(Brand::owner)
                .or(() -> contacts.stream().map(Contact::tenant).findFirst());
        if (owner.isEmpty() && clock.instant().isBefore(reply.at().plus(OWNER_WAIT))) {
            return false;
        }
        TenantId tenant =
                owner.orElseGet(() -> tenants.find(PLATFORM).orElseThrow().id());
        Contact contact = contacts.stream()
                .filter(one -> one.tenant().equals(tenant))
                .findFirst()
                .orElse(null);
        database.inTenant(tenant, sql -> store(sql, reply, phone, meaning, contact, owner.isPresent()));
        return true;
    }

    private List<Contact> contacts(long phone) {
        return database.control(sql -> sql.list(
                "SELECT tenant_id, campaign_id, seq FROM recent_contact WHERE phone_hmac = ? ORDER BY contacted_at DESC"
                        + " LIMIT 50",
                row -> new Contact(
                        new TenantId(row.getLong("tenant_id")), row.getLong("campaign_id"), row.getInt("seq")),
                secrets.phoneHash(phone)));
    }

    /** The sender that a word of the text names, and its owner: of several owners the one that wrote last. */
    private Optional<Brand> brand(String text, List<Contact> contacts) {
        List<String> words = List.of(text.strip().split("\\s+"));
        for (String word : words.subList(Math.min(1, words.size()), Math.min(words.size(), 6))) {
            for (String name : List.of(word, word.toUpperCase(Locale.ROOT))) {
                List<TenantId> owners = owners(name);
                Optional<TenantId> owner = contacts.stream()
                        .map(Contact::tenant)
                        .filter(owners::contains)
                        .findFirst()
                        .or(() -> owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty());
                if (owner.isPresent()) {
                    return owner.map(tenant -> new Brand(name, tenant));
                }
            }
        }
        return Optional.empty();
    }

    private List<TenantId> owners(String sender) {
        return database.control(sql -> sql.list(
                "SELECT tenant_id FROM sender_owner WHERE sender_hmac = ? ORDER BY tenant_id",
                row -> new TenantId(row.getLong(1)),
                secrets.senderHash(sender)));
    }

    private static void store(
            Sql sql, Reply reply, long phone, ReplyMeaning meaning, @Nullable Contact contact, boolean isOwned) {
        if (sql.number("SELECT COUNT(*) FROM reply WHERE inbox_id = ?", reply.inboxId()) > 0) {
            return;
        }
        sql.update(
                "INSERT INTO reply (inbox_id, at, phone, recipient, carrier_id, campaign_id, seq, text, meaning, rule)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reply.inboxId(),
                reply.at(),
                phone,
                reply.to(),
                reply.carrierId(),
                contact == null ? null : contact.campaign(),
                contact == null ? null : contact.seq(),
                reply.text(),
                meaning.meaning(),
                meaning.rule().name());
        if (!isOwned) {
            return; // nobody's reply: a wish of it would bind every tenant
        }
        String brand = meaning.brand() == null ? "" : meaning.brand();
        switch (meaning.meaning()) {
            case OPT_OUT ->
                sql.update(
                        "INSERT INTO opt_out (phone, brand, source, at, evidence) VALUES (?, ?, 'REPLY', ?, ?)"
                                + " ON DUPLICATE KEY UPDATE brand = brand",
                        phone,
                        brand,
                        reply.at(),
                        reply.text()
                                .substring(
                                        0,
                                        Math.min(
                                                EVIDENCE_CHARS_MAX, reply.text().length())));
            case OPT_IN -> sql.update("DELETE FROM opt_out WHERE phone = ? AND brand = ?", phone, brand);
            case OTHER, UNCLEAR -> {}
        }
    }

    private static long digits(String phone) {
        String digits = phone.startsWith("+") ? phone.substring(1) : phone;
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : 0;
    }
}
