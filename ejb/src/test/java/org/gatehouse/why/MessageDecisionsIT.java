package org.gatehouse.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gatehouse.backtest.Mailbox.Recipient.to;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gatehouse.account.Role;
import org.gatehouse.answer.NotFound;
import org.gatehouse.backtest.Mailbox;
import org.gatehouse.backtest.Mailbox.Recipient;
import org.gatehouse.backtest.Mailbox.Upload;
import org.gatehouse.message.MessageId;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.policy.Versions;
import org.gatehouse.report.MessageView;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.why.MessageDecision.CitedRule;
import org.gatehouse.why.MessageDecision.Insight;
import org.gatehouse.why.MessageDecision.Outcome;
import org.gatehouse.why.MessageDecision.SeenFact;
import org.gatehouse.why.MessageDecision.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who reads what of one message's decision, on a real MariaDB. */
class MessageDecisionsIT {

    private static final long ADA = 905_330_000_001L;
    private static final String PROHIBITED = "fake passport, {{name}}";

    @SuppressWarnings("NullAway.Init")
    private static House house;

    @BeforeAll
    static void aHouse() throws IOException, InterruptedException {
        house = House.open();
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static MessageId refused() {
        return House.message(
                house.mailbox.admit(Upload.promotion(PROHIBITED, new Recipient(ADA, "Ada")), House.NOW), 1);
    }

    private static MessageDecision read(Role role, TenantId tenant, MessageId id) {
        return house.as(role, tenant, MessageDecisions.class).of(id, Locale.ENGLISH);
    }

    private static Insight insight(MessageId id) {
        return Objects.requireNonNull(read(Role.COMPLIANCE, House.PLATFORM, id).insight());
    }

    @Test
    void whoSentItReadsReasonAndAdviceOnly() {
        MessageId id = refused();

        MessageDecision decision = read(Role.CUSTOMER, House.LALE, id);

        Verdict verdict = Objects.requireNonNull(decision.verdict());
        assertThat(verdict.disposition()).isEqualTo(Disposition.REFUSE);
        assertThat(verdict.reason()).isEqualTo(Reason.CONTENT_NON_COMPLIANT);
        assertThat(verdict.explanation()).contains("fake passport");
        assertThat(verdict.remedy()).isNotBlank();
        assertThat(verdict.at()).isEqualTo(House.NOW);
        assertThat(decision.insight()).isNull();
        assertThat(message(decision).phone()).isEqualTo("+" + ADA);
        assertThat(read(Role.RESELLER, House.ANADOLU, id).insight()).isNull();
        assertThat(read(Role.VIEWER, House.LALE, id).insight()).isNull();
        assertThat(house.audited("message.read")).doesNotContain("customer@3 message " + id);
    }

    private static MessageView message(MessageDecision decision) {
        return Objects.requireNonNull(decision.message());
    }

    @Test
    void complianceSeesTheRuleInWordsTheFactsAndTheSameVerdictAgain() {
        MessageId id = refused();

        Insight insight = insight(id);

        CitedRule rule = insight.rules().get(0);
        assertThat(rule.ref().rulebook()).isEqualTo("content");
        assertThat(rule.ref().version()).isEqualTo(1);
        assertThat(rule.sentence()).startsWith("When the text has prohibited words, refuse the message");
        assertThat(insight.versions()).startsWith("content:1,");
        assertThat(insight.facts())
                .contains(
                        new SeenFact("", "prohibitedWords", "Prohibited words found", "fake passport", false, true),
                        new SeenFact("", "country", "Country", "Turkey", false, true),
                        new SeenFact("", "senderApproved", "Sender approved", "yes", true, true));
        assertThat(insight.again().outcome()).isEqualTo(Outcome.SAME);
        assertThat(house.audited("message.read")).contains("compliance@1 message " + id);
    }

    @Test
    void theOperatorSeesTheRulesButNeitherTheNumberNorTheText() {
        MessageDecision decision = read(Role.OPERATOR, House.PLATFORM, refused());

        assertThat(message(decision).phone()).isEmpty();
        assertThat(message(decision).text()).isEmpty();
        Insight insight = Objects.requireNonNull(decision.insight());
        assertThat(insight.rules()).isNotEmpty();
        assertThat(insight.facts())
                .extracting(SeenFact::name)
                .contains("country")
                .doesNotContain("prohibitedWords");
    }

    @Test
    void nobodyElseFindsIt() {
        MessageId id = refused();

        for (TenantId stranger : List.of(House.FJORD, House.NORDIC)) {
            Role role = stranger.equals(House.FJORD) ? Role.CUSTOMER : Role.RESELLER;
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(role, stranger, id));
        }
        MessageId none = new MessageId(id.campaign(), 2);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(Role.CUSTOMER, House.LALE, none));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(Role.COMPLIANCE, House.PLATFORM, none));
    }

    @Test
    void theVersionOfThenIsCitedWhateverIsInForceSince() {
        MessageId id = refused();
        RulebookSource content = Mailbox.RULES.source("content");
        new Versions(house.server)
                .stored(Mailbox.RULES.with(new RulebookSource("content", 2, "", content.tables())), House.NOW);
        house.bean(RulesInForce.class).refresh();

        Insight insight = insight(id);

        assertThat(house.bean(RulesInForce.class).current().source("content").version())
                .as("another version is in force")
                .isEqualTo(2);
        assertThat(insight.rules().get(0).ref().version()).isEqualTo(1);
        assertThat(insight.rules().get(0).sentence()).isNotBlank();
        assertThat(insight.again().outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void whatAsksOtherwiseNowIsTold() {
        MessageId id = refused();
        house.database.inTenant(
                House.LALE,
                sql -> sql.update(
                        "UPDATE decision SET hits = '[]' WHERE campaign_id = ?",
                        id.campaign().number()));

        Insight insight = insight(id);

        assertThat(insight.rules()).isEmpty();
        assertThat(insight.again().outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(insight.again().rules()).isNotEmpty();
        assertThat(read(Role.CUSTOMER, House.LALE, id).verdict()).isNull();
    }

    @Test
    void rowsOfTablesAndOfTheInterceptListAreSaidInWordsToo() {
        long listed = ADA + 10;
        house.database.inTenant(
                House.LALE,
                sql -> sql.update(
                        "INSERT INTO intercept (phone, scope, reason, from_at, until_at, deletable, rule, campaign_id, seq)"
                                + " VALUES (?, 'LOCAL', 'BLACKLISTED', ?, ?, 1, 'intercept/1/blacklisted', 1, 1)",
                        listed,
                        House.NOW,
                        House.NOW.plusSeconds(3_600)));
        MessageId id = House.message(house.mailbox.admit(Upload.promotion("Sale", to(listed)), House.NOW), 1);

        CitedRule rule = insight(id).rules().get(0);

        assertThat(rule.ref().rulebook()).isEqualTo("intercept");
        assertThat(rule.reason()).isEqualTo(Reason.LOCAL_INTERCEPT);
        assertThat(rule.sentence()).isNotBlank();
    }

    @Test
    void aMessageThatNoRuleMindedHasNoVerdict() {
        MessageId id = House.message(house.mailbox.admit(Upload.code("Your code is 1", to(ADA + 20)), House.NOW), 1);

        assertThat(read(Role.CUSTOMER, House.LALE, id).verdict()).isNull();
        assertThat(insight(id).again().outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void whatRetentionRemovedIsSaidToBeGone() {
        MessageId id = refused();
        house.database.inTenant(
                House.LALE,
                sql -> sql.update(
                        "DELETE FROM upload_block WHERE campaign_id = ?",
                        id.campaign().number()));
        assertThat(insight(id).again().outcome()).isEqualTo(Outcome.TEXT_GONE);

        house.database.inTenant(
                House.LALE,
                sql -> sql.update(
                        "UPDATE campaign SET detail_expired_at = ? WHERE id = ?",
                        House.NOW,
                        id.campaign().number()));

        MessageDecision expired = read(Role.CUSTOMER, House.LALE, id);
        assertThat(expired.detailExpiredAt()).isEqualTo(House.NOW);
        assertThat(expired.message()).isNull();
        assertThat(expired.verdict()).isNull();
        MessageId none = new MessageId(id.campaign(), 2);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(Role.CUSTOMER, House.LALE, none));
    }
}
