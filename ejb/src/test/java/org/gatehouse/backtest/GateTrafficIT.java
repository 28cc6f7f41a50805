package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.backtest.Lookback.withRows;
import static org.gatehouse.backtest.Mailbox.Recipient.to;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.backtest.Lookback.Line;
import org.gatehouse.backtest.Mailbox.Recipient;
import org.gatehouse.backtest.Mailbox.Upload;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a draft of content or frequency would have done to known traffic, on a real MariaDB. */
class GateTrafficIT {

    private static final Instant NOW = Instant.parse("2026-11-22T06:15:00Z");
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
        return Lookback.of(mailbox, 7, NOW.plusSeconds(60));
    }

    private static RulebookSource keyword(String word) {
        return withRows(RulebookKind.CONTENT, "keywords", word + "\ten\tyes\t");
    }

    @Test
    void aNewKeywordStopsTheTextsThatHaveIt() {
        mailbox.admit(
                Upload.promotion(
                        "Hello {{name}}",
                        new Recipient(ADA, "sunshine"),
                        new Recipient(BORA, "rain"),
                        new Recipient(CAN, "sunshine ".repeat(40))),
                NOW);
        mailbox.admit(Upload.code("Your code, sunshine", to(ADA)), NOW);
        long credits = mailbox.database()
                .tenant(
                        mailbox.tenant().id(),
                        sql -> sql.number("SELECT SUM(price) FROM message WHERE phone <> ?", BORA));

        assertThat(credits).as("one text has several parts").isGreaterThan(4);
        assertThat(lookback().compare(keyword("sunshine")))
                .containsExactly(new Line("PASS", "REFUSE KEYWORD by listed-keyword", 3, 2, -credits));
    }

    @Test
    void aDraftThatSaysTheSameChangesNothing() {
        mailbox.admit(Upload.promotion("Hello {{name}}", new Recipient(ADA, "x"), new Recipient(BORA, null)), NOW);

        assertThat(lookback().compare(Mailbox.RULES.source("content"))).isEmpty();
    }

    @Test
    void aRuleThatIsGoneCountsUnderItsOldName() {
        mailbox.admit(Upload.promotion("fake passport, {{name}}", new Recipient(ADA, "x")), NOW);
        RulebookSource draft = Lookback.exchanged(RulebookKind.CONTENT, "prohibitions", "fake passport\ten\tyes\n", "");

        assertThat(lookback().compare(draft))
                .containsExactly(new Line("REFUSE CONTENT_NON_COMPLIANT by prohibited-content", "PASS", 1, 1, 1));
    }

    @Test
    void whatWasRefusedForAnotherReasonStaysAsItWas() {
        mailbox.database()
                .inTenant(
                        mailbox.tenant().id(),
                        sql -> sql.update("INSERT INTO opt_out (phone, source, at) VALUES (?, 'API', ?)", ADA, NOW));
        mailbox.admit(Upload.promotion("Hello sunshine", to(ADA), to(BORA)), NOW);

        assertThat(lookback().compare(keyword("sunshine")))
                .containsExactly(new Line("PASS", "REFUSE KEYWORD by listed-keyword", 1, 1, -1));
    }

    @Test
    void onlyThePeriodCounts() {
        mailbox.admit(Upload.code("Old sunshine", to(ADA)), NOW.minus(Duration.ofDays(8)));
        mailbox.admit(Upload.code("Young sunshine", to(ADA)), NOW.minus(Duration.ofDays(6)));
        mailbox.admit(Upload.code("Sunshine to come", to(ADA)), NOW.plus(Duration.ofDays(1)));

        assertThat(lookback().compare(keyword("sunshine")))
                .containsExactly(new Line("PASS", "REFUSE KEYWORD by listed-keyword", 1, 1, -1));
    }

    @Test
    void aPersonIsOneRecipientHoweverOftenWrittenTo() {
        for (int times = 0; times < 3; times++) {
            mailbox.admit(Upload.code("Code, sunshine " + times, to(ADA), to(BORA)), NOW);
        }

        assertThat(lookback().compare(keyword("sunshine")))
                .containsExactly(new Line("PASS", "REFUSE KEYWORD by listed-keyword", 6, 2, -6));
    }

    @Test
    void twentyExamplesAreKeptOfALine() {
        Recipient[] many = new Recipient[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = to(ADA + i);
        }
        long campaign = mailbox.admit(Upload.code("Code, sunshine", many), NOW);

        Totals totals = lookback()
                .totals(keyword("sunshine"))
                .lines()
                .values()
                .iterator()
                .next();

        assertThat(totals.messages()).isEqualTo(30);
        assertThat(totals.examples()).hasSize(20).allSatisfy(place -> assertThat(place.campaign())
                .isEqualTo(campaign));
    }

    @Test
    void aSecondMessageADayIsAllowed() {
        mailbox.admit(Upload.promotion("Morning sale", to(ADA), to(BORA)), NOW);
        mailbox.admit(Upload.promotion("Noon sale", to(ADA)), NOW);
        RulebookSource draft =
                Lookback.exchanged(RulebookKind.FREQUENCY, "limits", "PROMOTIONAL\t1\t1\t", "PROMOTIONAL\t2\t1\t");

        assertThat(lookback().compare(draft))
                .containsExactly(new Line("REFUSE FREQUENCY by one-promotional-a-day", "PASS", 1, 1, 1));
    }

    @Test
    void aLimitThatWasNotThereIsCountedFromTheDaysThatAreKept() {
        mailbox.admit(Upload.promotion("Monday sale", to(ADA), to(BORA)), NOW.minus(Duration.ofDays(2)));
        mailbox.admit(Upload.promotion("Tuesday sale", to(ADA)), NOW.minus(Duration.ofDays(1)));
        mailbox.admit(Upload.promotion("Wednesday sale", to(ADA), to(BORA), to(CAN)), NOW);
        RulebookSource draft = withRows(RulebookKind.FREQUENCY, "limits", "two-a-week\tPROMOTIONAL\t2\t7\tREFUSE");

        assertThat(lookback().compare(draft))
                .containsExactly(new Line("PASS", "REFUSE FREQUENCY by two-a-week", 1, 1, -1));
    }

    @Test
    void aRollingLimitIsCountedUpToTheMoment() {
        mailbox.admit(Upload.promotion("Evening sale", to(ADA), to(BORA)), NOW.minus(Duration.ofHours(11)));
        mailbox.admit(Upload.promotion("Night sale", to(ADA)), NOW.minus(Duration.ofHours(8)));
        mailbox.admit(Upload.promotion("Morning sale", to(BORA)), NOW);
        RulebookSource draft = Mailbox.RULES.source("frequency").withTable("limits", """
                        name\tcategory\tmax_count\twindow_days\tdisposition\trolling_hours\ttime_zone
                        one-promotional-a-day\tPROMOTIONAL\t1\t1\tREFUSE\t0\t
                        six-hours-between\tPROMOTIONAL\t1\t0\tHOLD\t6\t
                        """);

        assertThat(lookback().compare(draft)).containsExactly(new Line("PASS", "HOLD by six-hours-between", 1, 1, -1));
    }

    @Test
    void nothingOfTheTenantIsTouched() {
        mailbox.admit(Upload.promotion("Hello {{name}}", new Recipient(ADA, "sunshine")), NOW);
        mailbox.admit(Upload.code("Code", to(ADA), to(BORA)), NOW);
        Map<String, String> before = lookback().checksums();

        lookback().compare(keyword("sunshine"));
        lookback().compare(withRows(RulebookKind.FREQUENCY, "limits", "two-a-week\tPROMOTIONAL\t2\t7\tREFUSE"));

        assertThat(lookback().checksums()).isEqualTo(before).containsKeys("message", "frequency_count", "decision");
    }

    @Test
    void itsTransactionsCannotChangeAnything() {
        TenantId tenant = mailbox.tenant().id();
        assertThatThrownBy(() -> mailbox.database()
                        .reading(tenant, sql -> sql.update("DELETE FROM opt_out WHERE phone = ?", ADA)))
                .hasMessageContaining("READ ONLY");
    }
}
