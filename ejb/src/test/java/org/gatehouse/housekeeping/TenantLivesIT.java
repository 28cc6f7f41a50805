package org.gatehouse.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.gatehouse.housekeeping.TenantCleanup.End;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.Sample;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a tenant keeps beside its campaigns goes in its time and by an index, on a real MariaDB. */
class TenantLivesIT {

    private static final Instant START = Sample.START;
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final int YOUNG = 10_000;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @BeforeAll
    static void aServer() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static History tenant(long number) {
        TenantId tenant = new TenantId(number);
        server.databases().openTenant(tenant);
        return new History(new ServerDatabase(server), server.databases().partitions(), tenant, Ranges.STANDARD);
    }

    @Test
    void frequencyCountsInterceptsAndQuarantinesGoInTheirTime() {
        History history = tenant(2);
        long today = LocalDate.ofInstant(START, ISTANBUL).toEpochDay();
        for (long day : new long[] {today - 30, today - 8, today - 7, today}) {
            history.run("INSERT INTO frequency_count (phone, day, category, messages) VALUES (1, ?, 1, 1)", day);
        }
        for (int days : new int[] {-31, -29, 5}) {
            Instant end = START.plus(Duration.ofDays(days));
            history.run(
                    "INSERT INTO intercept (phone, scope, reason, from_at, until_at, deletable, rule, campaign_id, seq)"
                            + " VALUES (1, 'LOCAL', 'BUSY', ?, ?, 1, 'busy', ?, 1)",
                    end,
                    end,
                    days + 100);
            history.run("INSERT INTO contact (phone, quarantined_until) VALUES (?, ?)", days + 100, end);
        }

        assertThat(history.visit(START)).isEqualTo(End.LATER);

        List<Long> days = history.database()
                .tenant(
                        history.tenant(),
                        sql -> sql.list("SELECT day FROM frequency_count ORDER BY day", row -> row.getLong(1)));
        assertThat(days).containsExactly(today - 8, today - 7, today);
        assertThat(history.count("intercept")).isEqualTo(2);
        assertThat(history.count("contact")).isEqualTo(2);
    }

    @Test
    void noStatementReadsAWholeTable() {
        History history = tenant(3);
        Instant later = START.plus(Duration.ofDays(400));
        for (int i = 0; i < 30; i++) {
            history.campaign(i < 3 ? START : later, 0, MessageState.REFUSED);
        }
        history.database().inTenant(history.tenant(), sql -> {
            sql.batch(
                    "INSERT INTO frequency_count (phone, day, category, messages) VALUES (?, ?, 1, 1)",
                    IntStream.range(0, YOUNG)
                            .mapToObj(i -> new Object[] {i, i < 10 ? 1 : 100_000})
                            .toList());
            sql.batch(
                    "INSERT INTO contact (phone, quarantined_until) VALUES (?, ?)",
                    IntStream.range(0, YOUNG)
                            .mapToObj(i -> new Object[] {i, i < 10 ? START : later})
                            .toList());
            sql.batch(
                    "INSERT INTO intercept (phone, scope, reason, from_at, until_at, deletable, rule, campaign_id, seq)"
                            + " VALUES (1, 'LOCAL', 'BUSY', ?, ?, 1, 'busy', 1, ?)",
                    IntStream.range(0, YOUNG)
                            .mapToObj(i -> new Object[] {START, i < 10 ? START : later, i})
                            .toList());
        });
        for (OldRows rows : TenantLives.over(START.plus(Duration.ofDays(31)), ISTANBUL, 1)) {
            Access.assertByIndexOfAge(
                    rows.what(),
                    history.database()
                            .tenant(
                                    history.tenant(),
                                    sql -> Access.plan(sql, rows.delete(), rows.before(), OldRows.BATCH)));
        }
        List<Access> campaigns = history.database()
                .tenant(
                        history.tenant(),
                        sql -> Access.plan(
                                sql,
                                ExpiredDetail.OVER,
                                CampaignId.firstNumber(START.plusSeconds(1)),
                                START.plusSeconds(1),
                                START.plusSeconds(1),
                                500));
        assertThat(campaigns)
                .containsExactly(new Access("c", "range", "campaign_detail"), new Access("t", "eq_ref", "PRIMARY"));
    }
}
