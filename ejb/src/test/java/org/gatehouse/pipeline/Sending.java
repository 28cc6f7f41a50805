package org.gatehouse.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gatehouse.credit.Difference;
import org.gatehouse.credit.Ledger;
import org.gatehouse.credit.LedgerScene;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Chunks;
import org.gatehouse.message.Decided;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageKey;
import org.gatehouse.message.Messages;
import org.gatehouse.message.Outcome;
import org.gatehouse.message.PartResult;
import org.gatehouse.message.Placement;
import org.gatehouse.message.Sample;
import org.gatehouse.message.Tariff;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;

/**
 * A campaign as admission leaves it: its messages in one chunk of the carrier, their price reserved, its tickets open.
 */
public record Sending(Pipeline pipeline, TenantId tenant, long number) {

    private static final AtomicLong LAST = new AtomicLong();
    private static final AtomicLong LAST_PHONE = new AtomicLong(905_330_000_000L);
    private static final Tariff TARIFF = Sample.tariff(ChargingMode.CHARGE_ON_SUBMIT, Tariff.LateResult.SHOW, 100);
    private static final RecipientFacts TURKISH = new RecipientFacts(
            0, "TR", "90", null, null, OptOutScope.NONE, new int[0], 20_779, 11, "one", false, Set.of());
    private static final int CHARS_OF_A_PART = 153;

    /** A transactional campaign of so many messages of so many parts. */
    public static Sending queued(Pipeline pipeline, TenantId tenant, int messageCount, int segmentCount) {
        return queued(pipeline, tenant, Category.TRANSACTIONAL, messageCount, segmentCount);
    }

    /** The same of any category. */
    public static Sending queued(
            Pipeline pipeline, TenantId tenant, Category category, int messageCount, int segmentCount) {
        Instant now = pipeline.clock().instant();
        Sending sending = new Sending(pipeline, tenant, CampaignId.firstNumber(now) + LAST.incrementAndGet());
        String text = segmentCount == 1 ? "Hello" : "x".repeat(CHARS_OF_A_PART * segmentCount);
        Campaign campaign = Sample.campaign(sending.number, category, text, now, Campaign.Phase.ADMITTED, 1);
        List<Message> messages = new ArrayList<>();
        for (int seq = 1; seq <= messageCount; seq++) {
            messages.add(message(new MessageKey(sending.number, seq), segmentCount, now));
        }
        pipeline.database().inTenant(tenant, sql -> {
            CampaignRows.insert(sql, campaign, "key " + sending.number, new byte[32]);
            Ledger.post(sql, sending.number, Batch.store(sql, sending.number, messages, now), now);
            Chunks.insert(
                    sql,
                    new Chunk(sending.number, 0, Sample.CARRIER, campaign.priority(), 1, messageCount, 0, 0),
                    now,
                    now.plus(campaign.validity()),
                    true);
        });
        sending.openTickets(campaign.priority());
        return sending;
    }

    /** The tickets of a transactional campaign of which nothing else is known. */
    public static Sending unseen(Pipeline pipeline, TenantId tenant) {
        Sending sending = new Sending(pipeline, tenant, LAST.incrementAndGet());
        sending.openTickets(0);
        return sending;
    }

    private void openTickets(int priority) {
        Instant now = pipeline.clock().instant();
        pipeline.get(Tickets.class)
                .open(List.of(
                        new Ticket(Ticket.Kind.DISPATCH, tenant, number, Sample.CARRIER, priority, now),
                        new Ticket(Ticket.Kind.EXPIRE, tenant, number, 0, priority, now)));
    }

    private static Message message(MessageKey key, int segmentCount, Instant now) {
        Decided decided = new Decided(0, TURKISH.encode(), null, now);
        return Message.admitted(
                key,
                new Placement(LAST_PHONE.incrementAndGet(), 0, Sample.CARRIER),
                Encoding.GSM7,
                segmentCount,
                segmentCount * Sample.CREDITS_PER_PART,
                new Outcome(MessageState.QUEUED, null, decided, now),
                now);
    }

    /** The open ticket of the dispatchers. @throws IndexOutOfBoundsException when it is closed */
    public Ticket dispatchTicket() {
        return tickets(Ticket.Kind.DISPATCH).get(0);
    }

    public List<Ticket> tickets(Ticket.Kind kind) {
        return pipeline.get(Tickets.class).all(kind).stream()
                .filter(ticket -> ticket.tenant().equals(tenant) && ticket.campaign() == number)
                .toList();
    }

    /** The carrier took a part and gave it an id; index and message say so. */
    public void taken(int seq, int part, String carrierMessageId) {
        Instant now = pipeline.clock().instant();
        pipeline.database()
                .inControl(sql -> sql.update(
                        "INSERT INTO carrier_message (carrier_id, carrier_message_id, tenant_id, campaign_id, seq, part,"
                                + " attempt, submitted_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
                        Sample.CARRIER,
                        carrierMessageId,
                        tenant.value(),
                        number,
                        seq,
                        part,
                        now));
        change(seq, message -> message.accepted(part, Sample.CARRIER, TARIFF, now, now));
    }

    /** A part is in doubt; control's list and the message say so. */
    public void lost(int seq, int part) {
        Instant now = pipeline.clock().instant();
        Secrets secrets = pipeline.secrets();
        pipeline.database()
                .inControl(sql -> sql.update(
                        "INSERT INTO unknown_message (tenant_id, campaign_id, seq, part, carrier_id, phone_hmac,"
                                + " sender_hmac, claimed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        tenant.value(),
                        number,
                        seq,
                        part,
                        Sample.CARRIER,
                        secrets.phoneHash(message(seq).phone()),
                        secrets.senderHash("LALE"),
                        now));
        change(seq, message -> message.lostSight(part, TARIFF, now, now));
    }

    /** The carrier refuses a message for good. */
    public void refused(int seq) {
        Instant now = pipeline.clock().instant();
        PartResult.Failed failure = new PartResult.Failed(Reason.INVALID_NUMBER, true, "0x0000000B", now);
        change(seq, message -> message.refusedByCarrier(0, failure, Sample.CARRIER, TARIFF, now));
    }

    /** A part is on the handset. */
    public void delivered(int seq, int part) {
        Instant now = pipeline.clock().instant();
        change(seq, message -> message.receive(part, new PartResult.Delivered(now), TARIFF, now));
    }

    private void change(int seq, Consumer<Message> change) {
        Instant now = pipeline.clock().instant();
        pipeline.database().inTenant(tenant, sql -> {
            List<Message> messages = locked(sql, seq);
            messages.forEach(change);
            Ledger.post(sql, number, Batch.store(sql, number, messages, now), now);
        });
    }

    /** A message as it is stored. */
    public Message message(int seq) {
        return pipeline.database().tenant(tenant, sql -> locked(sql, seq)).get(0);
    }

    private List<Message> locked(Sql sql, int seq) {
        return Messages.lock(sql, number, new TreeSet<>(List.of(seq)));
    }

    /** Its texts cannot be read any more. */
    public void loseTexts() {
        pipeline.database().inTenant(tenant, sql -> {
            sql.update("UPDATE campaign SET text = 'Hello {{name}}' WHERE id = ?", number);
            sql.update(
                    "INSERT INTO upload_block (campaign_id, block_no, row_count, content) VALUES (?, 0, 1000, 'x')",
                    number);
        });
    }

    /** How many messages stand in a state. */
    @SuppressWarnings("EnumOrdinal") // stored by ordinal
    public long count(MessageState state) {
        return number("SELECT COUNT(*) FROM message WHERE campaign_id = ? AND state = ?", number, state.ordinal());
    }

    /** How many of its failures everybody knows. */
    public long globalIntercepts() {
        List<Long> ids = pipeline.database()
                .tenant(
                        tenant,
                        sql -> sql.list(
                                "SELECT id FROM intercept WHERE campaign_id = ?", row -> row.getLong(1), number));
        return ids.stream()
                .mapToLong(id -> pipeline.database()
                        .control(sql -> sql.number(
                                "SELECT COUNT(*) FROM global_intercept WHERE tenant_id = ? AND intercept_id = ?",
                                tenant.value(),
                                id)))
                .sum();
    }

    /** READY, CLAIMED or DONE. */
    public String chunkState() {
        return pipeline.database().tenant(tenant, sql -> sql.first(
                        "SELECT state FROM chunk WHERE campaign_id = ?", row -> row.getString(1), number)
                .orElseThrow());
    }

    /** A number out of the tenant's database. */
    public long number(String sql, Object... values) {
        return pipeline.database().tenant(tenant, database -> database.number(sql, values));
    }

    /** What does not add up in the tenant's ledger. */
    public List<Difference> audit() {
        return new LedgerScene(new TenantTransactions(pipeline.server(), tenant)).audit();
    }
}
