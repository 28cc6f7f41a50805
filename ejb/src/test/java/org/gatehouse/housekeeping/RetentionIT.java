package org.gatehouse.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.credit.Auditor;
import org.gatehouse.credit.Difference;
import org.gatehouse.housekeeping.TenantCleanup.End;
import org.gatehouse.message.Sample;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenancy.CrashingDatabase;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The detail of a campaign goes when its time is over (Y11), on a real MariaDB; each test has a tenant of its own. */
class RetentionIT {

    private static final Instant START = Sample.START;
    private static final Instant BEFORE = START.plus(History.KEPT).minusSeconds(1);
    private static final Instant AFTER = START.plus(Duration.ofDays(31));
    private static final AtomicLong LAST_TENANT = new AtomicLong(1);

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private History history;

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
    void aTenant() {
        TenantId tenant = new TenantId(LAST_TENANT.incrementAndGet());
        server.databases().openTenant(tenant);
        history = new History(new ServerDatabase(server), server.databases().partitions(), tenant, Ranges.STANDARD);
    }

    @Test
    void detailOfAFinalCampaignGoesAndItsFiguresStay() {
        long campaign = history.campaign(START, 3, MessageState.REFUSED);
        Map<String, Object> figures = figures(campaign);

        assertThat(history.visit(BEFORE)).isEqualTo(End.LATER);
        assertThat(history.detail(campaign))
                .containsEntry("message", 9L)
                .containsEntry("upload_block", 3L)
                .containsEntry("rejected_row", 3L);

        assertThat(history.visit(AFTER)).isEqualTo(End.NOTHING_LEFT);
        assertThat(history.detail(campaign).values()).containsOnly(0L);
        assertThat(history.count("expired_detail")).isZero();
        assertThat(figures(campaign)).isEqualTo(figures);
        assertThat(expiredAt(campaign)).isEqualTo(AFTER);
        List<Difference> differences =
                history.database().tenant(history.tenant(), sql -> new Auditor(work -> work.accept(sql)).audit());
        assertThat(differences).isEmpty();
    }

    @Test
    void aCampaignWithOneOpenMessageIsKept() {
        for (MessageState open : MessageState.values()) {
            long campaign = history.campaign(START, 1, MessageState.REFUSED);
            if (!open.isTerminal()) {
                history.run(
                        "UPDATE tally SET refused = refused - 1, " + open.name().toLowerCase(Locale.ROOT)
                                + " = 1 WHERE campaign_id = ?",
                        campaign);
            }

            history.visit(AFTER);

            assertThat(history.hasDetail(campaign)).as(open.name()).isEqualTo(!open.isTerminal());
        }
    }

    @Test
    void aCampaignThatIsStillBeingAdmittedIsKept() {
        long campaign = history.campaign(START, 1, MessageState.REFUSED);
        history.run("UPDATE campaign SET phase = 'ADMITTING' WHERE id = ?", campaign);
        assertThat(history.visit(AFTER)).isEqualTo(End.LATER);
        assertThat(history.hasDetail(campaign)).isTrue();
    }

    @Test
    void timeCountsFromTheLastChange() {
        long campaign = history.campaign(START, 1, MessageState.REFUSED);
        Instant corrected = START.plus(Duration.ofDays(5));
        history.run("UPDATE tally SET updated_at = ? WHERE campaign_id = ?", corrected, campaign);
        history.visit(AFTER);
        assertThat(history.hasDetail(campaign)).isTrue();
        history.visit(corrected.plus(History.KEPT).plusSeconds(1));
        assertThat(history.hasDetail(campaign)).isFalse();
    }

    @Test
    void aShortRetentionLeavesTimeForLateResults() {
        long campaign = history.campaign(START, 1, MessageState.REFUSED);
        history.run(
                "UPDATE campaign SET dlr_wait_seconds = ? WHERE id = ?",
                Duration.ofDays(31).toSeconds(),
                campaign);
        history.visit(AFTER);
        assertThat(history.hasDetail(campaign)).isTrue();
        history.visit(AFTER.plusMillis(1));
        assertThat(history.hasDetail(campaign)).isFalse();
    }

    @Test
    void aCrashAtAnyPointGoesOnWhereItEnded() {
        int crashes = 0;
        for (int transactions = 0; ; transactions++) {
            long old = history.campaign(START, 2, MessageState.REFUSED);
            long young = history.campaign(AFTER, 2, MessageState.REFUSED);
            History crashing = history.with(CrashingDatabase.after(server, transactions));
            boolean crashed = false;
            try {
                crashing.visit(AFTER);
            } catch (CrashingDatabase.Crash crash) {
                crashed = true;
            }

            history.visit(AFTER);

            assertThat(history.detail(old).values())
                    .as("after %d", transactions)
                    .containsOnly(0L);
            assertThat(history.count("expired_detail")).isZero();
            assertThat(history.detail(young)).containsEntry("message", 6L).containsEntry("decision", 1L);
            if (!crashed) {
                break;
            }
            crashes++;
        }
        assertThat(crashes).as("points at which a visit can end").isGreaterThan(8);
    }

    @Test
    void whatTheBudgetDoesNotAllowWaitsForTheNextVisit() {
        long campaign = history.campaign(START, 3, MessageState.REFUSED);
        assertThat(history.visit(AFTER, new Budget(Duration.ofMinutes(1), () -> history.count("message") < 9)))
                .isEqualTo(End.UNFINISHED);
        assertThat(history.detail(campaign)).containsEntry("message", 6L).containsEntry("upload_block", 2L);
        assertThat(history.visit(AFTER)).isEqualTo(End.NOTHING_LEFT);
        assertThat(history.hasDetail(campaign)).isFalse();
    }

    @Test
    void controlForgetsTicketsAndTheHeldListOfTheCampaign() {
        long old = history.campaign(START, 1, MessageState.REFUSED);
        long young = history.campaign(AFTER, 1, MessageState.REFUSED);
        for (long campaign : new long[] {old, young}) {
            history.database().inControl(sql -> {
                sql.update(
                        "INSERT INTO work_ticket (kind, tenant_id, campaign_id, carrier_id, priority, due_at)"
                                + " VALUES ('DISPATCH', ?, ?, 9, 1, ?)",
                        history.tenant().value(),
                        campaign,
                        START);
                sql.update(
                        "INSERT INTO held_campaign (tenant_id, campaign_id, held_since) VALUES (?, ?, ?)",
                        history.tenant().value(),
                        campaign,
                        START);
                sql.update(
                        "INSERT INTO open_inquiry (tenant_id, campaign_id, seq, asked_at, due_at)"
                                + " VALUES (?, ?, 1, ?, ?)",
                        history.tenant().value(),
                        campaign,
                        START,
                        START);
            });
        }

        history.visit(AFTER);

        for (String table : new String[] {"work_ticket", "held_campaign", "open_inquiry"}) {
            List<Long> campaigns = history.database()
                    .control(sql -> sql.list(
                            "SELECT campaign_id FROM " + table + " WHERE tenant_id = ?",
                            row -> row.getLong(1),
                            history.tenant().value()));
            assertThat(campaigns).as(table).containsExactly(young);
        }
    }

    private Instant expiredAt(long campaign) {
        return history.database().tenant(history.tenant(), sql -> sql.first(
                        "SELECT detail_expired_at FROM campaign WHERE id = ?",
                        row -> Sql.time(row, "detail_expired_at"),
                        campaign)
                .orElseThrow());
    }

    private Map<String, Object> figures(long campaign) {
        return history.database().tenant(history.tenant(), sql -> sql.first(
                        "SELECT c.name, c.text, c.phase, c.row_count, t.refused, t.segments,"
                                + " t.reason_opted_out, t.captured FROM campaign c JOIN tally t"
                                + " ON t.campaign_id = c.id WHERE c.id = ?",
                        row -> Map.<String, Object>of(
                                "name", row.getString(1),
                                "text", row.getString(2),
                                "phase", row.getString(3),
                                "rows", row.getInt(4),
                                "refused", row.getLong(5),
                                "segments", row.getLong(6),
                                "opted out", row.getLong(7),
                                "captured", row.getLong(8)),
                        campaign)
                .orElseThrow());
    }
}
