package org.gatehouse.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gatehouse.account.Tenant;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.Candidate;
import org.gatehouse.gate.Gate;
import org.gatehouse.gate.Judged;
import org.gatehouse.gate.SenderFacts;
import org.gatehouse.gate.WideFacts;
import org.gatehouse.intercept.InterceptRecords;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageKey;
import org.gatehouse.message.Messages;
import org.gatehouse.message.PartResult;
import org.gatehouse.message.Placement;
import org.gatehouse.message.Tariff;
import org.gatehouse.message.Terms;
import org.gatehouse.message.TextHash;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.message.UploadRow;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.settings.Settings;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** The campaigns of one customer as admission, carriers and people leave them: the traffic that is looked back at. */
public record Mailbox(Database database, Tenant tenant) {

    static final String SENDER = "LALE";
    static final int CARRIER = 1;
    public static final Rulebooks RULES = Rulebooks.defaults();
    private static final AtomicLong LAST = new AtomicLong();

    /** A customer whose sender is approved; its database is open. */
    public static Mailbox of(Database database, TenantId id, Instant now) {
        ZoneId istanbul = ZoneId.of("Europe/Istanbul");
        database.inTenant(
                id, sql -> sql.update("INSERT INTO sender (name, approved, created_at) VALUES (?, 1, ?)", SENDER, now));
        return new Mailbox(
                database, new Tenant(id, "customer-" + id, TenantKind.CUSTOMER, new TenantId(1), "tr", istanbul, now));
    }

    /** An upload of some people, each with a value for the text's only variable; null for none. */
    public record Upload(Category category, String text, List<Recipient> recipients) {

        public static Upload promotion(String text, Recipient... recipients) {
            return new Upload(Category.PROMOTIONAL, text, List.of(recipients));
        }

        public static Upload code(String text, Recipient... recipients) {
            return new Upload(Category.TRANSACTIONAL, text, List.of(recipients));
        }
    }

    public record Recipient(long phone, @Nullable String value) {

        public static Recipient to(long phone) {
            return new Recipient(phone, null);
        }
    }

    /** Judges and stores the messages of a new campaign, all with the switches on. @return its number */
    public long admit(Upload upload, Instant now) {
        return admit(upload, now, RULES);
    }

    long admit(Upload upload, Instant now, Rulebooks rulebooks) {
        long number = CampaignId.firstNumber(now) + LAST.incrementAndGet();
        Campaign campaign = campaign(number, upload, now);
        database.inTenant(tenant.id(), sql -> {
            CampaignRows.insert(sql, campaign, "key " + number, new byte[32]);
            sql.update(
                    "INSERT INTO upload_block (campaign_id, block_no, row_count, content) VALUES (?, 0, ?, ?)",
                    number,
                    upload.recipients().size(),
                    UploadBlock.write(rows(upload)));
            CampaignContext context =
                    new CampaignContext(tenant, campaign, SenderFacts.of(sql, tenant, campaign), rulebooks);
            List<Message> messages = judge(sql, context, upload, now).stream()
                    .map(judged -> message(context, judged, now))
                    .toList();
            Batch.store(sql, number, messages, now);
        });
        return number;
    }

    private static List<UploadRow> rows(Upload upload) {
        return upload.recipients().stream()
                .map(to -> new UploadRow("+" + to.phone(), Arrays.asList(to.value())))
                .toList();
    }

    private static List<Judged> judge(Sql sql, CampaignContext context, Upload upload, Instant now) {
        List<Candidate> candidates = new ArrayList<>();
        for (Recipient to : upload.recipients()) {
            Rendering rendering = context.render(to.value() == null ? Map.of() : Map.of("name", to.value()));
            String text = rendering instanceof Rendering.Text whole ? whole.text() : null;
            candidates.add(new Candidate(
                    candidates.size() + 1,
                    to.phone(),
                    "TR",
                    "90",
                    "simulator",
                    text,
                    text == null ? null : Segmentation.of(context.outgoing(text)),
                    rendering instanceof Rendering.Unfilled missing ? missing.variable() : null,
                    null,
                    null));
        }
        return new Gate(sql, context, new WideFacts(Map.of(), Map.of()), now).judge(candidates);
    }

    private static Message message(CampaignContext context, Judged judged, Instant now) {
        Candidate candidate = judged.candidate();
        Segmentation plan = candidate.plan();
        int segments = plan == null ? 1 : plan.segmentCount();
        return Message.admitted(
                new MessageKey(context.campaign().number(), candidate.seq()),
                new Placement(candidate.phone(), 0, CARRIER),
                plan == null ? Encoding.GSM7 : plan.encoding(),
                segments,
                segments * context.campaign().terms().creditsPerSegment(),
                judged.outcome(),
                now);
    }

    /** The carrier takes all parts of a message and says later that it failed. */
    void fail(long campaign, int seq, PartResult.Failed failure) {
        change(campaign, seq, failure.at(), message -> {
            for (int part = 0; part < message.segmentCount(); part++) {
                message.accepted(part, CARRIER, tariff(campaign), failure.at(), failure.at());
                message.receive(part, failure, tariff(campaign), failure.at());
            }
        });
        database.inTenant(
                tenant.id(),
                sql -> InterceptRecords.record(
                        sql,
                        List.of(new InterceptRecords.Failure(
                                message(sql, campaign, seq),
                                failure.reason(),
                                failure.carrierCode(),
                                TextHash.of(CampaignRows.find(sql, campaign)
                                        .orElseThrow()
                                        .text()))),
                        RULES::intercepts,
                        failure.at()));
    }

    /** The carrier refuses a message at once. */
    void refuse(long campaign, int seq, PartResult.Failed refusal) {
        change(
                campaign,
                seq,
                refusal.at(),
                message -> message.refusedByCarrier(0, refusal, CARRIER, tariff(campaign), refusal.at()));
    }

    static PartResult.Failed failure(Reason reason, String code, Instant at) {
        return new PartResult.Failed(reason, reason == Reason.INVALID_NUMBER, code, at);
    }

    private void change(long campaign, int seq, Instant now, Consumer<Message> change) {
        database.inTenant(tenant.id(), sql -> {
            Message message = message(sql, campaign, seq);
            change.accept(message);
            Batch.store(sql, campaign, List.of(message), now);
        });
    }

    private static Message message(Sql sql, long campaign, int seq) {
        return Messages.lock(sql, campaign, new TreeSet<>(Set.of(seq))).get(0);
    }

    private Tariff tariff(long number) {
        Terms terms = database.tenant(tenant.id(), sql -> CampaignRows.find(sql, number))
                .orElseThrow()
                .terms();
        return new Tariff(
                terms.chargingMode(),
                terms.lateResult(),
                terms.dlrWait(),
                reason -> RULES.refund(reason, terms.chargingMode()));
    }

    private static Campaign campaign(long number, Upload upload, Instant now) {
        return new Campaign(
                number,
                "Spring sale",
                upload.category(),
                SENDER,
                upload.text(),
                null,
                true,
                true,
                null,
                Terms.of(Settings.inherited(List.of()), CampaignContext.appended(SENDER, "tr", "4242", true, true)),
                Duration.ofHours(24),
                "lale-customer",
                now,
                Campaign.Phase.ADMITTED,
                null,
                null,
                1,
                upload.recipients().size(),
                1,
                1,
                0);
    }
}
