package org.gatehouse.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gatehouse.gate.FrequencySlot;
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
    /** Quarters of an hour. */
    private static final long A_DAY = 96;

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
        long now = FrequencySlot.of(START);
        long kept = now - 9 * A_DAY;
        for (long slot : new long[] {now - 30 * A_DAY, kept - 1, kept, now, now + A_DAY}) {
            history.run("INSERT INTO frequency_count (phone, slot, category, messages) VALUES (1, ?, 1, 1)", slot);
            history.run(
                    "INSERT INTO frequency_person (phone, category, day) VALUES (?, 1, ?)",
                    slot,
                    FrequencySlot.dayOf((int) slot));
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

        assertThat(history.numbers("SELECT slot FROM frequency_count ORDER BY slot"))
                .containsExactly(kept, now, now + A_DAY);
        assertThat(history.numbers("SELECT phone FROM frequency_person ORDER BY day"))
                .as("a person stays at least as long as what is counted for it")
                .containsExactly(kept - 1, kept, now, now + A_DAY);
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
                    "INSERT INTO frequency_count (phone, slot, category, messages) VALUES (?, ?, 1, 1)",
                    IntStream.range(0, YOUNG)
                            .mapToObj(i -> new Object[] {i, i < 10 ? 1 : 10_000_000})
                            .toList());
            sql.batch(
                    "INSERT INTO frequency_person (phone, category, day) VALUES (?, 1, ?)",
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
        for (OldRows rows : TenantLives.over(START.plus(Duration.ofDays(31)), Duration.ofDays(1))) {
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
