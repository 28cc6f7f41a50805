package org.gatehouse.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.message.Sample;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.Lease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What control keeps of every message goes in its time, by an index and in small batches, on a real MariaDB. */
class ControlLivesIT {

    private static final Instant NOW = Sample.START;
    /** The longest dlr_wait that can be set, and a day. */
    private static final Duration INDEX = Duration.ofDays(8);

    private static final List<String> TABLES =
            List.of("carrier_message", "unknown_message", "recent_contact", "global_intercept", "backtest", "node");
    private static final int OLD = 2_500;
    private static final int YOUNG = 10_000;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @BeforeAll
    static void aServer() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        database = new ServerDatabase(server);
    }

    @BeforeEach
    void aHistory() {
        database.inControl(sql -> {
            TABLES.forEach(table -> sql.update("DELETE FROM " + table));
            fill(sql);
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Rows of many ages: {@code OLD} are long over, one is just over, one not quite, {@code YOUNG} are not. */
    private static void fill(Sql sql) {
        sql.batch(
                "INSERT INTO carrier_message (carrier_id, carrier_message_id, tenant_id, campaign_id, seq, part, attempt,"
                        + " submitted_at) VALUES (1, ?, 1, 1, ?, 0, 0, ?)",
                rows(INDEX, (i, at) -> new Object[] {"id" + i, i, at}));
        sql.batch(
                "INSERT INTO unknown_message (tenant_id, campaign_id, seq, part, carrier_id, phone_hmac, sender_hmac,"
                        + " claimed_at) VALUES (1, 1, ?, 0, 1, ?, ?, ?)",
                rows(INDEX, (i, at) -> new Object[] {i, hash(i), hash(0), at}));
        sql.batch(
                "INSERT INTO recent_contact (phone_hmac, tenant_id, sender_hmac, campaign_id, seq, contacted_at)"
                        + " VALUES (?, 1, ?, 1, 1, ?)",
                rows(Duration.ofDays(365), (i, at) -> new Object[] {hash(i), hash(0), at}));
        sql.batch(
                "INSERT INTO global_intercept (phone_hmac, tenant_id, intercept_id, reason, from_at, until_at)"
                        + " VALUES (?, 1, ?, 'BUSY', ?, ?)",
                rows(Duration.ofDays(30), (i, at) -> new Object[] {hash(i), i, at, at}));
        sql.update("INSERT INTO tenant (id, name, kind, language, time_zone, created_at)"
                + " VALUES (1, 'platform', 'PLATFORM', 'en', 'UTC', '2026-01-01') ON DUPLICATE KEY UPDATE id = id");
        sql.batch(
                "INSERT INTO backtest (layer_id, rulebook, draft_id, draft_revision, compared_version, days, from_at,"
                        + " until_at, state, asked_by, asked_at) VALUES (1, 'content', ?, 1, 1, 7, ?, ?, 'DONE', 'x', ?)",
                rows(Duration.ofDays(30), (i, at) -> new Object[] {i, at, at, at}));
        sql.batch("INSERT INTO node (id, lease_until) VALUES (?, ?)", rows(Duration.ofDays(1), (i, at) ->
                new Object[] {"node" + i, at}));
    }

    private interface Row {
        Object[] of(int number, Instant at);
    }

    private static List<Object[]> rows(Duration life, Row row) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < OLD; i++) {
            rows.add(row.of(i, NOW.minus(life).minus(Duration.ofDays(10)).plusSeconds(i)));
        }
        rows.add(row.of(OLD, NOW.minus(life).minusMillis(1)));
        rows.add(row.of(OLD + 1, NOW.minus(life)));
        for (int i = 1; i <= YOUNG; i++) {
            rows.add(row.of(OLD + 1 + i, NOW));
        }
        return rows;
    }

    private static byte[] hash(int number) {
        return ByteBuffer.allocate(32).putInt(number).array();
    }

    @Test
    void whatIsOverGoesInBatchesAndNothingElse() {
        List<Integer> batches = new ArrayList<>();
        for (OldRows rows : ControlLives.over(NOW)) {
            batches.clear();
            long removed = rows.remove(
                    old -> {
                        int batch = database.control(old::batch);
                        batches.add(batch);
                        return batch;
                    },
                    new Budget(Duration.ofMinutes(1), () -> false));
            assertThat(removed).as(rows.what()).isEqualTo(OLD + 1);
            assertThat(batches).as(rows.what()).containsExactly(1_000, 1_000, 501);
        }
        for (String table : TABLES) {
            assertThat(database.<Long>control(sql -> sql.number("SELECT COUNT(*) FROM " + table)))
                    .as(table)
                    .isEqualTo(YOUNG + 1);
        }
    }

    @Test
    void aSpentBudgetRemovesNothing() {
        OldRows rows = ControlLives.over(NOW).get(0);
        assertThat(rows.remove(old -> database.control(old::batch), new Budget(Duration.ofMinutes(1), () -> true)))
                .isZero();
    }

    @Test
    void noStatementReadsAWholeTable() {
        for (OldRows rows : ControlLives.over(NOW)) {
            Access.assertByIndexOfAge(
                    rows.what(),
                    database.control(sql -> Access.plan(sql, rows.delete(), rows.before(), OldRows.BATCH)));
        }
    }

    @Test
    void oneNodeHoldsALease() {
        assertThat(take("housekeeping", "a", Duration.ofMinutes(1))).isTrue();
        assertThat(take("housekeeping", "b", Duration.ofMinutes(1))).isFalse();
        assertThat(take("housekeeping", "a", Duration.ZERO))
                .as("renewed by its holder")
                .isTrue();
        assertThat(take("housekeeping", "b", Duration.ofMinutes(1)))
                .as("its time is over")
                .isTrue();
        assertThat(take("housekeeping", "a", Duration.ofMinutes(1))).isFalse();
        assertThat(take("another", "a", Duration.ofMinutes(1))).isTrue();
    }

    private static boolean take(String name, String node, Duration length) {
        return database.control(sql -> Lease.take(sql, name, node, length));
    }
}
