package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gatehouse.account.Tenant;
import org.gatehouse.gate.Decisions.Person;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Decided;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageKey;
import org.gatehouse.message.Messages;
import org.gatehouse.message.Outcome;
import org.gatehouse.message.Placement;
import org.gatehouse.message.Terms;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.message.UploadRow;
import org.gatehouse.policy.Versions;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.settings.Settings;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A decision gives the same verdict 30 days later, whatever has become of sender, language, opt-outs, intercepts and
 * rulebooks since (architecture, section 4).
 */
class RerunIT {

    private static final TenantId LALE = new TenantId(2);
    private static final long FREE = 905_330_000_001L;
    private static final long OPTED_OUT = 905_330_000_002L;
    private static final long INTERCEPTED_HERE = 905_330_000_003L;
    private static final long INTERCEPTED_EVERYWHERE = 905_330_000_004L;
    private static final long RESELLER_OPTED_OUT = 905_330_000_005L;
    private static final WideFacts WIDE = new WideFacts(
            Map.of(INTERCEPTED_EVERYWHERE, new Intercepted(Reason.INVALID_NUMBER)),
            Map.of(RESELLER_OPTED_OUT, OptOutScope.RESELLER));

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static TenantTransactions transactions;

    @BeforeAll
    static void aTenant() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        server.databases().openTenant(LALE);
        transactions = new TenantTransactions(server, LALE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Tenant tenant(String language) {
        return new Tenant(
                LALE,
                "lale",
                TenantKind.CUSTOMER,
                new TenantId(1),
                language,
                language.equals("tr") ? Promotion.ISTANBUL : ZoneOffset.UTC,
                Promotion.NOW);
    }

    private static Campaign campaign(long number, String text, boolean appends) {
        String appended = CampaignContext.appended("LALE", "tr", "4242", appends, appends);
        return new Campaign(
                number,
                "Spring sale",
                Category.PROMOTIONAL,
                "LALE",
                text,
                null,
                appends,
                appends,
                null,
                Terms.of(Settings.inherited(List.of()), appended),
                Duration.ofHours(24),
                "lale-customer",
                Promotion.NOW,
                Campaign.Phase.ADMITTING,
                null,
                null,
                1,
                10,
                0,
                0,
                0);
    }

    /** Judges and stores one message for each number, with the value of its only variable, as admission does. */
    private static void admit(Campaign campaign, Rulebooks rulebooks, Map<Long, String> names) {
        transactions.run(sql -> {
            CampaignRows.insert(sql, campaign, "key " + campaign.number(), new byte[32]);
            CampaignContext context = context(sql, campaign, rulebooks, "tr");
            List<UploadRow> rows = new ArrayList<>();
            List<Candidate> candidates = new ArrayList<>();
            new TreeMap<>(names).forEach((phone, name) -> {
                rows.add(new UploadRow("+" + phone, context.hasOneText() ? List.of() : values(name)));
                candidates.add(candidate(context, rows.size(), phone, rows.get(rows.size() - 1)));
            });
            sql.update(
                    "INSERT INTO upload_block (campaign_id, block_no, row_count, content) VALUES (?, 0, ?, ?)",
                    campaign.number(),
                    rows.size(),
                    UploadBlock.write(rows));
            for (Judged judged : new Gate(sql, context, WIDE, Promotion.NOW).judge(candidates)) {
                store(sql, campaign, judged);
            }
        });
    }

    private static List<@Nullable String> values(String name) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(name.isEmpty() ? null : name);
        return values;
    }

    private static CampaignContext context(Sql sql, Campaign campaign, Rulebooks rulebooks, String language) {
        Tenant tenant = tenant(language);
        return new CampaignContext(tenant, campaign, SenderFacts.of(sql, tenant, campaign), rulebooks);
    }

    private static Candidate candidate(CampaignContext context, int seq, long phone, UploadRow row) {
        return candidate(context, seq, phone, row, null, null);
    }

    private static Candidate candidate(
            CampaignContext context,
            int seq,
            long phone,
            UploadRow row,
            @Nullable Integer countedSlot,
            Decisions.@Nullable Decision released) {
        Rendering rendering = context.render(row.byName(context.template().variables()));
        String text = rendering instanceof Rendering.Text rendered ? rendered.text() : null;
        return new Candidate(
                seq,
                phone,
                "TR",
                "90",
                "simulator",
                text,
                text == null ? null : Segmentation.of(context.outgoing(text)),
                rendering instanceof Rendering.Unfilled unfilled ? unfilled.variable() : null,
                countedSlot,
                released);
    }

    private static void store(Sql sql, Campaign campaign, Judged judged) {
        Candidate candidate = judged.candidate();
        Segmentation plan = candidate.plan();
        Messages.save(
                sql,
                List.of(Message.admitted(
                        new MessageKey(campaign.number(), candidate.seq()),
                        new Placement(candidate.phone(), 0, 1),
                        plan == null ? Encoding.GSM7 : plan.encoding(),
                        1,
                        1,
                        judged.outcome(),
                        Promotion.NOW)));
    }

    /** What a person decides on a held message, and where that leaves it. */
    private static void decide(Campaign campaign, Person person) {
        transactions.run(sql -> {
            CampaignRows.lock(sql, campaign.number());
            Message message = message(sql, campaign);
            Decisions.Decision held = StoredDecision.find(sql, campaign.number(), 1)
                    .orElseThrow()
                    .decision()
                    .orElseThrow();
            Decided decided = new Decided(
                    new Decisions(sql, campaign.number()).number(held.by(person)),
                    message.decided().facts(),
                    person.released() ? message.decided().countedSlot() : null,
                    Promotion.NOW);
            message.decide(
                    person.released()
                            ? new Outcome(MessageState.QUEUED, null, decided, Promotion.NOW)
                            : new Outcome(MessageState.REFUSED, Reason.CONTENT_NON_COMPLIANT, decided, Promotion.NOW),
                    Promotion.NOW);
            Messages.save(sql, List.of(message));
        });
    }

    /** Asks about a released message once more before it leaves. */
    private static void recheck(Campaign campaign, Rulebooks rulebooks) {
        transactions.run(sql -> {
            CampaignRows.lock(sql, campaign.number());
            Message message = message(sql, campaign);
            CampaignContext context = context(sql, campaign, rulebooks, "tr");
            Candidate candidate = candidate(
                    context,
                    1,
                    message.phone(),
                    new UploadRow("", List.of()),
                    message.decided().countedSlot(),
                    StoredDecision.find(sql, campaign.number(), 1)
                            .orElseThrow()
                            .decision()
                            .orElseThrow());
            message.decide(
                    new Gate(sql, context, WIDE, Promotion.NOW)
                            .judge(List.of(candidate))
                            .get(0)
                            .outcome(),
                    Promotion.NOW);
            Messages.save(sql, List.of(message));
        });
    }

    private static Message message(Sql sql, Campaign campaign) {
        return Messages.lock(sql, campaign.number(), new TreeSet<>(List.of(1))).get(0);
    }

    private static List<Rerun.Asked> rerun(Campaign campaign, int messages) {
        Versions versions = new Versions(server);
        return IntStream.rangeClosed(1, messages)
                .mapToObj(seq -> transactions.call(sql -> {
                    StoredDecision stored =
                            StoredDecision.find(sql, campaign.number(), seq).orElseThrow();
                    Decisions.Decision decision = stored.decision().orElseThrow();
                    return (Rerun.Asked) stored.again(sql, tenant("ja"), decision, rulebooks(versions, decision));
                }))
                .toList();
    }

    private static Rulebooks rulebooks(Versions versions, Decisions.Decision decision) {
        return versions.of(decision.versions());
    }

    private static List<@Nullable Disposition> dispositions(List<Rerun.Asked> asked) {
        List<@Nullable Disposition> dispositions = new ArrayList<>();
        asked.forEach(one -> dispositions.add(
                one.again().isEmpty() ? null : one.again().get(0).disposition()));
        return dispositions;
    }

    @Test
    void everyKindOfDecisionGivesTheSameVerdictAgain() {
        thePeopleOfThen();
        Rulebooks then = new Versions(server).stored(Promotion.DEFAULTS, Promotion.NOW);
        Campaign sent = campaign(1, "Spring sale, half price", true);
        Campaign held = campaign(2, "Spring sale, half price", false);
        Campaign warned = campaign(3, "A loan and a course", true);
        Campaign filled = campaign(4, "Hello {{name}}, half price", true);
        Campaign released = campaign(5, "Spring sale, half price", false);
        Campaign refused = campaign(6, "Spring sale, half price", false);
        admit(
                sent,
                then,
                Map.of(
                        FREE, "",
                        OPTED_OUT, "",
                        INTERCEPTED_HERE, "",
                        INTERCEPTED_EVERYWHERE, "",
                        RESELLER_OPTED_OUT, ""));
        admit(held, then, Map.of(FREE + 10, ""));
        admit(warned, then, Map.of(FREE + 20, ""));
        admit(filled, then, Map.of(FREE + 30, "Ada", FREE + 31, "", FREE + 32, "fake passport"));
        admit(released, then, Map.of(FREE + 40, ""));
        admit(refused, then, Map.of(FREE + 50, ""));
        decide(released, new Person(true, "fine"));
        decide(refused, new Person(false, "no"));
        recheck(released, then);

        everythingChanges(then);

        List<Rerun.Asked> ofSent = rerun(sent, 5);
        List<Rerun.Asked> others = new ArrayList<>();
        List.of(held, warned, released, refused).forEach(campaign -> others.addAll(rerun(campaign, 1)));
        List<Rerun.Asked> ofFilled = rerun(filled, 3);
        assertThat(dispositions(ofSent))
                .containsExactly(null, Disposition.REFUSE, Disposition.REFUSE, Disposition.REFUSE, Disposition.REFUSE);
        assertThat(dispositions(others))
                .as("held, warned, released and asked again, refused by a person")
                .containsExactly(Disposition.HOLD, Disposition.WARN, null, Disposition.HOLD);
        assertThat(dispositions(ofFilled)).containsExactly(null, Disposition.REFUSE, Disposition.REFUSE);
        assertThat(ofFilled.get(1).again().get(0).arguments()).containsExactly("name");
        assertThat(List.of(ofSent, others, ofFilled))
                .allSatisfy(all -> assertThat(all).allSatisfy(one -> assertThat(one.isSame())
                        .as("then %s, again %s", one.then(), one.again())
                        .isTrue()));
        assertThat(hitsOfToday(sent))
                .as("asked about today, the message that passed would not")
                .isNotEmpty();
    }

    private static void thePeopleOfThen() {
        transactions.run(sql -> {
            sql.update("INSERT INTO sender (name, approved, created_at) VALUES ('LALE', 1, ?)", Promotion.NOW);
            sql.update(
                    "INSERT INTO opt_out (phone, brand, source, at) VALUES (?, '', 'REPLY', ?)",
                    OPTED_OUT,
                    Promotion.NOW);
            sql.update(
                    "INSERT INTO intercept (phone, scope, reason, from_at, until_at, deletable, rule, campaign_id, seq)"
                            + " VALUES (?, 'LOCAL', 'BLACKLISTED', ?, ?, 1, 'intercept/1/blacklisted', 1, 1)",
                    INTERCEPTED_HERE,
                    Promotion.NOW,
                    Promotion.NOW.plusSeconds(3_600));
        });
    }

    private static void everythingChanges(Rulebooks then) {
        RulebookSource content = then.source("content");
        new Versions(server).stored(then.with(new RulebookSource("content", 2, "", content.tables())), Promotion.NOW);
        transactions.run(sql -> {
            sql.update("UPDATE sender SET approved = 0, countries = 'DE', categories = 'TRANSACTIONAL'");
            sql.update("DELETE FROM opt_out");
            sql.update("DELETE FROM intercept");
            sql.update("DELETE FROM frequency_count");
            sql.update(
                    "INSERT INTO opt_out (phone, brand, source, at) VALUES (?, '', 'REPLY', ?)", FREE, Promotion.NOW);
        });
    }

    private static List<Hit> hitsOfToday(Campaign campaign) {
        return transactions.call(sql -> {
            CampaignRows.lock(sql, campaign.number());
            CampaignContext context = context(sql, campaign, Promotion.DEFAULTS, "ja");
            Candidate candidate = candidate(context, 1, FREE, new UploadRow("", List.of()));
            return new Gate(sql, context, WIDE, Promotion.NOW)
                    .judge(List.of(candidate))
                    .get(0)
                    .verdict()
                    .hits();
        });
    }
}
