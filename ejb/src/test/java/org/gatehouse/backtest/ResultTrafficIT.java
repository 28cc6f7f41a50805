package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backtest.Lookback.exchanged;
import static org.gatehouse.backtest.Lookback.withRows;
import static org.gatehouse.backtest.Mailbox.Recipient.to;
import static org.gatehouse.backtest.Mailbox.failure;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.backtest.Lookback.Line;
import org.gatehouse.backtest.Mailbox.Upload;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a draft of failure, refund, intercept or reply would have made of known results, on a real MariaDB. */
class ResultTrafficIT {

    private static final Instant NOW = Instant.parse("2026-11-22T06:15:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));
    private static final AtomicLong LAST_TENANT = new AtomicLong(1);
    private static final long ADA = 905_330_000_001L;
    private static final long BORA = 905_330_000_002L;
    private static final long CAN = 905_330_000_003L;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private Mailbox mailbox;

    @BeforeAll
    static void aServer() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aCustomer() {
        TenantId tenant = new TenantId(LAST_TENANT.incrementAndGet());
        server.databases().openTenant(tenant);
        mailbox = Mailbox.of(new ServerDatabase(server), tenant, NOW);
    }

    private Lookback lookback() {
        return Lookback.of(mailbox, 7, NOW.plus(Duration.ofHours(6)));
    }

    @Test
    void aCodeThatIsClassifiedOtherwiseCountsUnderItsNewRow() {
        long campaign = mailbox.admit(Upload.code("Code", to(ADA), to(BORA), to(CAN)), NOW);
        mailbox.fail(campaign, 1, failure(Reason.OTHER_FAILURE, "777", LATER));
        mailbox.fail(campaign, 2, failure(Reason.POWERED_OFF, "027", LATER));
        RulebookSource draft = withRows(
                RulebookKind.FAILURE, "codes", "simulator-777\tsimulator\tERR\t777\tINVALID_NUMBER\tyes\tFAIL");

        assertThat(lookback().compare(draft)).singleElement().satisfies(line -> {
            assertThat(line.inForce()).startsWith("OTHER_FAILURE TEMPORARY");
            assertThat(line.drafted()).isEqualTo("INVALID_NUMBER PERMANENT by simulator-777");
            assertThat(line.messages()).isEqualTo(1);
            assertThat(line.credits()).as("both are refunded in full").isZero();
        });
    }

    @Test
    void aStatusOfTheSubmitIsReadAsOne() {
        long campaign = mailbox.admit(Upload.code("Code", to(ADA)), NOW);
        mailbox.refuse(campaign, 1, failure(Reason.OTHER_FAILURE, "0x00000045", LATER));
        RulebookSource draft =
                exchanged(RulebookKind.FAILURE, "codes", "0x45\tOTHER_FAILURE\tno\tFAIL", "0x45\t\tno\tRETRY");

        assertThat(lookback().compare(draft))
                .containsExactly(new Line(
                        "OTHER_FAILURE TEMPORARY by status-submit-failed", "RETRY by status-submit-failed", 1, 1, 0));
    }

    @Test
    void aSmallerRefundCostsTheTenantMore() {
        long campaign = mailbox.admit(Upload.code("Code ".repeat(60), to(ADA), to(BORA), to(CAN)), NOW);
        mailbox.fail(campaign, 1, failure(Reason.POWERED_OFF, "027", LATER));
        mailbox.fail(campaign, 2, failure(Reason.BUSY, "031", LATER));
        RulebookSource draft = exchanged(RulebookKind.REFUND, "refunds", "POWERED_OFF\t*\t100", "POWERED_OFF\t*\t50");
        long price =
                mailbox.database().tenant(mailbox.tenant().id(), sql -> sql.number("SELECT MAX(price) FROM message"));

        assertThat(price).isGreaterThan(1);
        assertThat(lookback().compare(draft))
                .containsExactly(new Line(
                        "100% by refund-powered-off", "50% by refund-powered-off", 1, 1, price - (price + 1) / 2));
    }

    @Test
    void aLongerInterceptBlocksLaterMessages() {
        long campaign = mailbox.admit(Upload.code("Code", to(ADA), to(BORA)), NOW);
        mailbox.fail(campaign, 1, failure(Reason.POWERED_OFF, "027", LATER));
        mailbox.admit(Upload.code("Again", to(ADA), to(BORA)), LATER.plus(Duration.ofMinutes(30)));
        mailbox.admit(Upload.code("Much later", to(ADA)), LATER.plus(Duration.ofHours(2)));
        RulebookSource draft = exchanged(
                RulebookKind.INTERCEPT,
                "outcomes",
                "POWERED_OFF\tPT0S\tNONE\tNONE",
                "POWERED_OFF\tPT1H\tLOCAL\tNUMBER");

        assertThat(lookback().compare(draft))
                .containsExactlyInAnyOrder(
                        new Line("NEVER_BLOCKS by powered-off", "LOCAL NUMBER PT1H by powered-off", 1, 1, 0),
                        new Line("PASS", "REFUSE LOCAL_INTERCEPT by powered-off", 1, 1, -1));
    }

    @Test
    void aShorterInterceptLetsLaterMessagesGo() {
        long campaign = mailbox.admit(Upload.code("Code", to(ADA)), NOW);
        mailbox.fail(campaign, 1, failure(Reason.BLACKLISTED, "013", LATER));
        mailbox.admit(Upload.code("Again", to(ADA)), LATER.plus(Duration.ofMinutes(30)));
        RulebookSource draft = exchanged(RulebookKind.INTERCEPT, "outcomes", "BLACKLISTED\tPT1H", "BLACKLISTED\tPT10M");

        assertThat(lookback().compare(draft))
                .containsExactlyInAnyOrder(
                        new Line("LOCAL NUMBER PT1H by blacklisted", "LOCAL NUMBER PT10M by blacklisted", 1, 1, 0),
                        new Line("REFUSE LOCAL_INTERCEPT by blacklisted", "PASS", 1, 1, 1));
    }

    @Test
    void anInterceptOfTheTextLetsOtherTextsGo() {
        long campaign = mailbox.admit(Upload.code("Code", to(ADA)), NOW);
        mailbox.fail(campaign, 1, failure(Reason.BLACKLISTED, "013", LATER));
        mailbox.admit(Upload.code("Code", to(ADA)), LATER.plus(Duration.ofMinutes(20)));
        mailbox.admit(Upload.code("Other", to(ADA)), LATER.plus(Duration.ofMinutes(30)));
        RulebookSource draft = exchanged(
                RulebookKind.INTERCEPT,
                "outcomes",
                "BLACKLISTED\tPT1H\tLOCAL\tNUMBER\t",
                "BLACKLISTED\tPT1H\tLOCAL\tNUMBER_AND_TEXT\t");

        assertThat(lookback().compare(draft))
                .contains(new Line("REFUSE LOCAL_INTERCEPT by blacklisted", "PASS", 1, 1, 1))
                .hasSize(2);
    }

    @Test
    void anotherTenantsFailureBlocksWhereItIsForEverybody() {
        mailbox.admit(Upload.code("Code", to(ADA)), NOW);
        mailbox.database()
                .inControl(sql -> sql.update(
                        "INSERT INTO global_intercept (phone_hmac, tenant_id, intercept_id, reason, from_at, until_at)"
                                + " VALUES (?, 77777, ?, 'SUSPENDED', ?, ?)",
                        Lookback.hash(ADA),
                        mailbox.tenant().id().value(),
                        NOW.minus(Duration.ofHours(2)),
                        NOW.minus(Duration.ofHours(1))));
        RulebookSource draft = exchanged(RulebookKind.INTERCEPT, "outcomes", "SUSPENDED\tPT1H", "SUSPENDED\tPT3H");

        assertThat(lookback().compare(draft))
                .containsExactly(new Line("PASS", "REFUSE GLOBAL_INTERCEPT by suspended", 1, 1, -1));
    }

    @Test
    void aReplyIsReadWithTheNewWord() {
        reply("ADIOS", ADA, LATER);
        reply("adios", ADA, LATER);
        reply("thank you", BORA, LATER);
        reply("adios", CAN, NOW.minus(Duration.ofDays(9)));
        RulebookSource draft = withRows(RulebookKind.REPLY, "words", "ADIOS\tes\tSTOP\tno");

        assertThat(lookback().compare(draft)).singleElement().satisfies(line -> {
            assertThat(line.inForce()).startsWith("OTHER by ");
            assertThat(line.drafted()).startsWith("OPT_OUT by ");
            assertThat(line.messages()).isEqualTo(2);
            assertThat(line.recipients()).isEqualTo(1);
        });
    }

    private void reply(String text, long phone, Instant at) {
        mailbox.database()
                .inTenant(
                        mailbox.tenant().id(),
                        sql -> sql.update(
                                "INSERT INTO reply (inbox_id, at, phone, recipient, carrier_id, text, meaning, rule)"
                                        + " SELECT COALESCE(MAX(inbox_id), 0) + 1, ?, ?, '4242', 1, ?, 'OTHER', 'other'"
                                        + " FROM reply",
                                at,
                                phone,
                                text));
    }
}
