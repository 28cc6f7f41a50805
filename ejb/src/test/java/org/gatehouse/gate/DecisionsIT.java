package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.account.Tenant;
import org.gatehouse.gate.Decisions.Decision;
import org.gatehouse.gate.Decisions.Person;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageKey;
import org.gatehouse.message.Messages;
import org.gatehouse.message.Placement;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.policy.Versions;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a decision, on a real MariaDB: enough to read it, and to have it again under the rules of then. */
@SuppressWarnings("NullAway") // where a value is missing, the test fails on it
class DecisionsIT {

    private static final TenantId TENANT = new TenantId(2);
    private static final long FREE = 905_330_000_001L;
    private static final long OPTED_OUT = 905_330_000_002L;
    private static final long BRAND_OPTED_OUT = 905_330_000_003L;
    private static final long INTERCEPTED_HERE = 905_330_000_004L;
    private static final long INTERCEPTED_EVERYWHERE = 905_330_000_005L;
    private static final long RESELLER_OPTED_OUT = 905_330_000_006L;
    private static final long WRITTEN_TO_TODAY = 905_330_000_007L;
    private static final List<Long> ALL = List.of(
            FREE,
            OPTED_OUT,
            BRAND_OPTED_OUT,
            INTERCEPTED_HERE,
            INTERCEPTED_EVERYWHERE,
            RESELLER_OPTED_OUT,
            WRITTEN_TO_TODAY);
    private static final CampaignFacts FACTS =
            new CampaignFacts(Category.PROMOTIONAL, "LALE", true, Set.of("TR", "CN"), Set.of(), "tr", false, false, 10);
    private static final WideFacts WIDE = new WideFacts(
            Map.of(INTERCEPTED_EVERYWHERE, new Intercepted(Reason.INVALID_NUMBER)),
            Map.of(RESELLER_OPTED_OUT, OptOutScope.RESELLER));

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static TenantTransactions transactions;

    @BeforeAll
    static void aTenantThatKnowsSomePeople() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        server.databases().openTenant(TENANT);
        transactions = new TenantTransactions(server, TENANT);
        transactions.run(sql -> {
            String optOut = "INSERT INTO opt_out (phone, brand, source, at) VALUES (?, ?, 'REPLY', ?)";
            sql.update(optOut, OPTED_OUT, "", Promotion.NOW);
            sql.update(optOut, BRAND_OPTED_OUT, "LALE", Promotion.NOW);
            sql.update(
                    "INSERT INTO intercept (phone, scope, reason, from_at, until_at, deletable, rule, campaign_id, seq)"
                            + " VALUES (?, 'LOCAL', 'BLACKLISTED', ?, ?, 1, 'intercept/1/blacklisted', 1, 1)",
                    INTERCEPTED_HERE,
                    Promotion.NOW,
                    Promotion.NOW.plusSeconds(3_600));
        });
        Promotion.of(transactions, 1).stored();
    }

    @BeforeEach
    void onlyOneOfThemWasWrittenToToday() {
        transactions.run(sql -> sql.update("DELETE FROM frequency_count"));
        Promotion.of(transactions, 1).judge(List.of(WRITTEN_TO_TODAY));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<Integer, Decision> decisions(long campaign) {
        return transactions.call(sql -> Decisions.all(sql, campaign));
    }

    /** Judges and stores messages as admission does. */
    private static Map<Long, Verdict> admit(Promotion promotion, Rulebooks rulebooks) {
        return transactions.call(sql -> {
            Map<Long, Verdict> verdicts = new HashMap<>();
            for (Judged judged : promotion.judge(sql, rulebooks, ALL, WIDE)) {
                Candidate candidate = judged.candidate();
                Segmentation plan = candidate.plan();
                Messages.save(
                        sql,
                        List.of(Message.admitted(
                                new MessageKey(promotion.number(), candidate.seq()),
                                new Placement(candidate.phone(), 0, 1),
                                plan == null ? Encoding.GSM7 : plan.encoding(),
                                1,
                                1,
                                judged.outcome(),
                                Promotion.NOW)));
                verdicts.put(candidate.phone(), judged.verdict());
            }
            return verdicts;
        });
    }

    /** The verdict once more, from nothing but what is stored. */
    private static Map<Long, List<Hit>> again(Promotion promotion, Rulebooks rulebooks) {
        Tenant tenant = promotion.context(Promotion.DEFAULTS).tenant();
        return transactions.call(sql -> {
            Map<Long, List<Hit>> hits = new HashMap<>();
            for (int seq = 1; seq <= ALL.size(); seq++) {
                StoredDecision stored =
                        StoredDecision.find(sql, promotion.number(), seq).orElseThrow();
                Rerun.Asked asked = (Rerun.Asked)
                        stored.again(sql, tenant, stored.decision().orElseThrow(), rulebooks);
                hits.put(stored.message().phone(), asked.again());
            }
            return hits;
        });
    }

    private static Map<Long, List<Hit>> hits(Map<Long, Verdict> verdicts) {
        Map<Long, List<Hit>> hits = new HashMap<>();
        verdicts.forEach((phone, verdict) -> hits.put(phone, Decisions.hits(verdict, null)));
        return hits;
    }

    @Test
    void everyDecisionReadsBackWithItsHitsTheDecisiveFirst() {
        Promotion promotion = Promotion.of(transactions, 10).stored();
        List<Judged> judged = transactions.call(sql -> promotion.judge(sql, Promotion.DEFAULTS, ALL, WIDE));
        Map<Integer, Decision> stored = decisions(10);
        assertThat(judged)
                .extracting(one -> one.outcome().reason())
                .containsExactly(
                        null,
                        Reason.OPTED_OUT,
                        Reason.OPTED_OUT,
                        Reason.LOCAL_INTERCEPT,
                        Reason.GLOBAL_INTERCEPT,
                        Reason.OPTED_OUT,
                        Reason.FREQUENCY);
        for (Judged one : judged) {
            Decision decision =
                    Objects.requireNonNull(stored.get(one.outcome().decided().decisionNo()));
            assertThat(decision.decisive()).isEqualTo(one.verdict().decisive());
            assertThat(decision.hits())
                    .containsExactlyInAnyOrderElementsOf(one.verdict().hits());
            assertThat(decision.versions()).isEqualTo(RulesInForce.versions(Promotion.DEFAULTS));
            assertThat(decision.facts())
                    .isEqualTo(promotion.context(Promotion.DEFAULTS).facts());
            assertThat(decision.person()).isNull();
        }
    }

    @Test
    void equalDecisionsOfManyBatchesAreOneRow() {
        Promotion promotion = Promotion.of(transactions, 11).stored();
        promotion.judge(List.of(OPTED_OUT));
        promotion.judge(List.of(OPTED_OUT));
        assertThat(decisions(11)).hasSize(1);
    }

    @Test
    void aPersonsReleaseKeepsTheHoldRulesItOverrode() {
        Hit hold = new Hit(new RuleRef("content", 1, "opt-out-missing"), Disposition.HOLD, null, List.of("“ü\n😀"));
        Hit warning = new Hit(new RuleRef("content", 1, "category"), Disposition.WARN, null, List.of());
        Promotion.of(transactions, 12).stored();
        Decision held = new Decision(List.of(hold, warning), "content:1", FACTS, List.of(), null);
        int number =
                transactions.call(sql -> new Decisions(sql, 12).number(held.by(new Person(true, "-fine, +1 “ok”"))));
        Decision stored = Objects.requireNonNull(decisions(12).get(number));
        assertThat(stored.hits()).containsExactly(hold, warning);
        assertThat(stored.person()).isEqualTo(new Person(true, "-fine, +1 “ok”"));
        assertThat(stored.releasedRules()).containsExactly("opt-out-missing");
    }

    @Test
    void aPersonsRefusalReleasesNothing() {
        Hit hold = new Hit(new RuleRef("content", 1, "opt-out-missing"), Disposition.HOLD, null, List.of());
        Decision refused = new Decision(List.of(hold), "content:1", FACTS, List.of(), new Person(false, "no"));
        assertThat(refused.releasedRules()).isEmpty();
    }

    @Test
    void aSecondReleaseKeepsTheFirst() {
        Hit first = new Hit(new RuleRef("content", 1, "opt-out-missing"), Disposition.HOLD, null, List.of());
        Hit second = new Hit(new RuleRef("content", 2, "new-hold"), Disposition.HOLD, null, List.of());
        Decision heldAgain = new Decision(List.of(second), "content:2", FACTS, List.of(first), null);
        assertThat(heldAgain.overriddenRules()).containsExactly("opt-out-missing");
        assertThat(heldAgain.by(new Person(true, "")).releasedRules())
                .containsExactlyInAnyOrder("opt-out-missing", "new-hold");
    }

    @Test
    void ofAReleasedMessageTheStricterOfOldHoldAndNewHitIsShown() {
        Hit hold = new Hit(new RuleRef("content", 1, "opt-out-missing"), Disposition.HOLD, null, List.of());
        Hit warning = new Hit(new RuleRef("content", 1, "category"), Disposition.WARN, null, List.of());
        Hit refusal = new Hit(new RuleRef("content", 1, "opted-out"), Disposition.REFUSE, Reason.OPTED_OUT, List.of());
        assertThat(new Decision(List.of(warning), "content:1", FACTS, List.of(hold), null).decisive())
                .isEqualTo(hold);
        assertThat(new Decision(List.of(refusal), "content:1", FACTS, List.of(hold), null).decisive())
                .isEqualTo(refusal);
        assertThat(new Decision(List.of(), "content:1", FACTS, List.of(), null).decisive())
                .isNull();
    }

    @Test
    void storedFactsUnderTheRulesOfThenGiveTheSameVerdicts() throws SQLException {
        Rulebooks then = new Versions(server).stored(Promotion.DEFAULTS, Promotion.NOW);
        Promotion promotion = Promotion.of(transactions, 20).stored();
        Map<Long, Verdict> first = admit(promotion, then);
        assertThat(first.values()).extracting(Verdict::disposition).contains(Disposition.PASS, Disposition.REFUSE);

        RulebookSource limits = then.source("frequency");
        String header = Objects.requireNonNull(limits.tables().get("limits"))
                .lines()
                .findFirst()
                .orElseThrow();
        Rulebooks now = new Versions(server)
                .stored(
                        then.with(new RulebookSource("frequency", 2, limits.rules(), Map.of("limits", header + "\n"))),
                        Promotion.NOW);
        assertThat(again(promotion, now).get(WRITTEN_TO_TODAY))
                .as("the rules of today would let it go")
                .isEmpty();

        String versions = decisions(20).values().iterator().next().versions();
        assertThat(again(promotion, new Versions(server).of(versions))).isEqualTo(hits(first));
    }

    @Test
    void aHeldTextIsHeldAgain() throws SQLException {
        Rulebooks then = new Versions(server).stored(Promotion.DEFAULTS, Promotion.NOW);
        Promotion promotion =
                Promotion.of(transactions, 21).saying("fake passport").stored();
        Map<Long, Verdict> first = admit(promotion, then);
        assertThat(Objects.requireNonNull(first.get(FREE)).reason()).isEqualTo(Reason.CONTENT_NON_COMPLIANT);
        assertThat(again(promotion, then)).isEqualTo(hits(first));
    }
}
