package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatehouse.backtest.Mailbox.Recipient.to;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatehouse.account.Tenant;
import org.gatehouse.backtest.Mailbox.Upload;
import org.gatehouse.rules.book.RulebookException;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.transaction.TenantOutOfService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The way of a back-test from asking to its end, on a real MariaDB. */
@Isolated("measures time")
class LaneIT {

    private static final Instant NOW = Instant.parse("2026-11-22T06:15:00Z");
    private static final TenantId PLATFORM = new TenantId(1);
    private static final RulebookSource DRAFT =
            Lookback.withRows(RulebookKind.CONTENT, "keywords", "sunshine\ten\tyes\t");
    private static final Change CHANGE = new Change(new Ending("PASS", null), new Ending("HOLD", null));
    private static final long SECRET_PHONE = 905_339_876_543L;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static ServerDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static Mailbox lale;

    @SuppressWarnings("NullAway.Init")
    private static Mailbox mavi;

    private final Desk desk = new Desk(database, PLATFORM, NOW.plusSeconds(60));
    private final Evaluators evaluators = Desk.evaluators();

    /** What nobody catches: the node is gone. */
    private static final class Died extends Error {

        private static final long serialVersionUID = 1L;
    }

    @BeforeAll
    static void twoCustomersWithTraffic() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        database = new ServerDatabase(server);
        Desk.addTenants(database, NOW);
        lale = customer(2);
        mavi = customer(3);
        lale.admit(Upload.code("Code, sunshine", to(SECRET_PHONE), to(905_330_000_001L)), NOW);
        mavi.admit(Upload.code("Code, sunshine", to(905_330_000_001L)), NOW);
        mavi.admit(Upload.code("Code, rain", to(905_330_000_001L)), NOW);
    }

    private static Mailbox customer(long id) {
        server.databases().openTenant(new TenantId(id));
        return Mailbox.of(database, new TenantId(id), NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingIsLeft() {
        evaluators.close();
        database.inControl(sql -> sql.update("DELETE FROM backtest"));
    }

    private static Tenant tenant(long id) {
        return new Tenant(new TenantId(id), "customer-" + id, TenantKind.CUSTOMER, PLATFORM, "tr", ZoneOffset.UTC, NOW);
    }

    private static TrafficSource stored(Assignment assignment) {
        Rulebooks drafted = Mailbox.RULES.with(assignment.draft());
        return new Traffic(database, versions -> Mailbox.RULES.frequencyLimits(), carrier -> "", phone -> new byte[32])
                .in(
                        assignment.period(),
                        assignment.kind(),
                        tenant -> new Comparison(assignment.kind(), Mailbox.RULES, drafted));
    }

    /** Traffic that never ends; each portion finds one message that is held. */
    private static TrafficSource endless() {
        return traffic(
                () -> new Portion(1_000, () -> List.of(new Difference(CHANGE, new Place(7, 1), 905_330_000_001L, -1))));
    }

    private static TrafficSource traffic(TenantTraffic portions) {
        return new TrafficSource() {
            @Override
            public long count(Tenant tenant) {
                return 1_000_000;
            }

            @Override
            public TenantTraffic of(Tenant tenant) {
                return portions;
            }
        };
    }

    @Test
    void itsLinesAreKeptByTenantWithTheirSums() {
        BacktestId id = desk.ask(DRAFT);
        assertThat(desk.find(id).state()).isEqualTo(BacktestState.WAITING);

        boolean worked = desk.node(evaluators, List.of(mavi.tenant(), lale.tenant()), LaneIT::stored)
                .step(Desk.forever());

        assertThat(worked).isTrue();
        Backtest done = desk.find(id);
        assertThat(done.state()).isEqualTo(BacktestState.DONE);
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.messagesDone()).isEqualTo(4).isEqualTo(done.messagesEstimated());
        assertThat(done.draftRevision()).isEqualTo(3);
        assertThat(desk.lines(id))
                .extracting(LineRows.Stored::tenant, LineRows.Stored::messages, LineRows.Stored::credits)
                .containsExactly(tuple(new TenantId(2), 2L, -2L), tuple(new TenantId(3), 1L, -1L));
        assertThat(desk.lines(id).get(0).change().drafted())
                .isEqualTo(new Ending("REFUSE KEYWORD", new CitedRule("", "content", "listed-keyword")));
        assertThat(desk.examples(id)).hasSize(3);
    }

    @Test
    void controlLearnsNoNumberAndNoText() {
        desk.ask(DRAFT);
        desk.node(evaluators, List.of(lale.tenant()), LaneIT::stored).step(Desk.forever());

        assertThat(columnsThatHold("listed-keyword")).contains("backtest_line.drafted_by");
        assertThat(columnsThatHold(Long.toString(SECRET_PHONE))).isEmpty();
        assertThat(columnsThatHold("Code, sun")).isEmpty();
    }

    private static List<String> columnsThatHold(String text) {
        return database.control(sql -> sql
                .list(
                        "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                                + " WHERE table_schema = DATABASE() AND table_name LIKE 'backtest%'",
                        row -> row.getString(1))
                .stream()
                .filter(column -> sql.number(
                                "SELECT COUNT(*) FROM " + column.substring(0, column.indexOf('.')) + " WHERE CAST("
                                        + column + " AS CHAR) LIKE ?",
                                "%" + text + "%")
                        > 0)
                .toList());
    }

    @Test
    void aCancelledOneStopsWithinTwoSecondsAndKeepsWhatItFound() throws Exception {
        BacktestId id = desk.ask(DRAFT);
        CountDownLatch running = new CountDownLatch(20);
        TrafficSource portions = traffic(() -> {
            running.countDown();
            return new Portion(1_000, () -> List.of(new Difference(CHANGE, new Place(7, 1), 905_330_000_001L, -1)));
        });
        CompletableFuture<Boolean> node = CompletableFuture.supplyAsync(
                () -> desk.node(evaluators, List.of(tenant(2)), any -> portions).step(Desk.forever()));
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();

        long start = System.nanoTime();
        assertThat(desk.cancel(id)).isTrue();
        node.get(20, TimeUnit.SECONDS);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        Backtest cancelled = desk.find(id);
        assertThat(cancelled.state()).isEqualTo(BacktestState.CANCELLED);
        assertThat(cancelled.cancelledBy()).isEqualTo(Desk.LOGIN);
        assertThat(cancelled.percent()).isLessThan(100);
        assertThat(desk.cancel(id)).as("once").isFalse();
    }

    @Test
    void oneThatWaitsIsCancelledAtOnce() {
        BacktestId id = desk.ask(DRAFT);
        assertThat(desk.cancel(id)).isTrue();

        assertThat(desk.node(evaluators, List.of(tenant(2)), any -> endless()).step(Desk.forever()))
                .isFalse();
    }

    @Test
    void aLayerHasOneAtATime() {
        BacktestId id = desk.ask(DRAFT);
        assertThatThrownBy(() -> desk.ask(DRAFT))
                .isInstanceOfSatisfying(DatabaseFault.class, fault -> assertThat(fault.isDuplicateKey())
                        .isTrue());
        new Desk(database, new TenantId(2), NOW).ask(DRAFT);

        desk.cancel(id);
        desk.ask(DRAFT);
    }

    @Test
    void anotherNodeGoesOnBehindTheLastTenantThatWasFinished() {
        BacktestId id = desk.ask(DRAFT);
        Lane dying = desk.node(evaluators, List.of(lale.tenant(), mavi.tenant()), assignment -> {
            TrafficSource stored = stored(assignment);
            return new TrafficSource() {
                @Override
                public long count(Tenant tenant) {
                    return stored.count(tenant);
                }

                @Override
                public TenantTraffic of(Tenant tenant) {
                    if (tenant.equals(mavi.tenant())) {
                        throw new Died();
                    }
                    return stored.of(tenant);
                }
            };
        });
        assertThatThrownBy(() -> dying.step(Desk.forever())).isInstanceOf(Died.class);
        assertThat(desk.find(id).state()).isEqualTo(BacktestState.RUNNING);
        Lane other = desk.node(evaluators, List.of(lale.tenant(), mavi.tenant()), LaneIT::stored);
        assertThat(other.step(Desk.forever())).as("while the lease lasts").isFalse();

        desk.expireLease(id);
        assertThat(other.step(Desk.forever())).isTrue();

        assertThat(desk.find(id).state()).isEqualTo(BacktestState.DONE);
        assertThat(desk.find(id).messagesDone()).isEqualTo(4);
        assertThat(desk.lines(id)).extracting(LineRows.Stored::messages).containsExactly(2L, 1L);
    }

    @Test
    void whoLostItsClaimStoresNothingMore() {
        BacktestId id = desk.ask(DRAFT);
        Assignment slow = desk.take("slow").orElseThrow();
        desk.expireLease(id);
        Assignment quick = desk.take("quick").orElseThrow();
        Pace pace = new Pace(1);
        Heartbeat late = new Heartbeat(database, Clock.systemUTC(), slow, pace, Desk.forever());

        assertThatThrownBy(() -> late.store(5, sql -> Claims.estimated(sql, slow, 5)))
                .isInstanceOf(Heartbeat.Lost.class);
        database.inControl(sql -> Claims.finish(sql, slow, BacktestState.DONE, null, NOW));

        assertThat(desk.find(id).state()).isEqualTo(BacktestState.RUNNING);
        assertThat(desk.find(id).messagesDone()).isZero();
        database.inControl(sql -> Claims.finish(sql, quick, BacktestState.DONE, null, NOW));
        assertThat(desk.find(id).state()).isEqualTo(BacktestState.DONE);
    }

    @Test
    void afterThreeDeadNodesItFailsAndSaysSo() {
        BacktestId id = desk.ask(DRAFT);
        for (int tries = 0; tries < Claims.TRIES_MAX; tries++) {
            assertThat(desk.take("node")).isPresent();
            desk.expireLease(id);
        }
        assertThat(desk.take("node")).isEmpty();
        assertThat(desk.find(id).state()).isEqualTo(BacktestState.FAILED);
        assertThat(desk.find(id).problem()).isEqualTo(BacktestProblem.INTERRUPTED);
    }

    @Test
    void aNodeThatStopsLeavesItToAnotherAtOnce() {
        BacktestId id = desk.ask(DRAFT);
        desk.node(evaluators, List.of(tenant(2)), any -> endless()).step(() -> true);
        assertThat(desk.find(id).state()).isEqualTo(BacktestState.RUNNING);

        desk.node(evaluators, List.of(lale.tenant(), mavi.tenant()), LaneIT::stored)
                .step(Desk.forever());
        assertThat(desk.find(id).state()).isEqualTo(BacktestState.DONE);
    }

    @Test
    void aDraftThatCannotBeLoadedFails() {
        BacktestId id = desk.ask(DRAFT.withRules("no rule"));
        desk.node(evaluators, List.of(lale.tenant()), LaneIT::stored).step(Desk.forever());
        assertThatThrownBy(() -> Mailbox.RULES.with(DRAFT.withRules("no rule"))).isInstanceOf(RulebookException.class);
        assertThat(desk.find(id).problem()).isEqualTo(BacktestProblem.DRAFT_UNREADABLE);
    }

    @Test
    void aFaultOfOursEndsItAndIsTold() {
        BacktestId id = desk.ask(DRAFT);
        TrafficSource broken = traffic(() -> new Portion(1, () -> {
            throw new IllegalStateException("broken on purpose");
        }));
        desk.node(evaluators, List.of(tenant(2)), any -> broken).step(Desk.forever());
        assertThat(desk.find(id).problem()).isEqualTo(BacktestProblem.FAULT);
    }

    @Test
    void aTenantOutOfServiceIsLeftOutAndCounted() {
        BacktestId id = desk.ask(DRAFT);
        Lane node = desk.node(evaluators, List.of(tenant(2), mavi.tenant()), assignment -> {
            TrafficSource stored = stored(assignment);
            return new TrafficSource() {
                @Override
                public long count(Tenant tenant) {
                    return 1;
                }

                @Override
                public TenantTraffic of(Tenant tenant) {
                    if (tenant.id().value() == 2) {
                        throw new TenantOutOfService(tenant.id(), "its disk is full");
                    }
                    return stored.of(tenant);
                }
            };
        });
        node.step(Desk.forever());

        assertThat(desk.find(id).state()).isEqualTo(BacktestState.DONE);
        assertThat(desk.find(id).tenantsSkipped()).isEqualTo(1);
        assertThat(desk.lines(id)).extracting(LineRows.Stored::tenant).containsExactly(new TenantId(3));
    }

    @Test
    void liveTrafficThatWaitsIsSeen() {
        assertThat(database.<Boolean>control(sql -> LiveTraffic.waits(sql, NOW)))
                .isFalse();
        database.inControl(sql -> sql.update(
                "INSERT INTO work_ticket (kind, tenant_id, campaign_id, carrier_id, priority, due_at)"
                        + " VALUES ('DISPATCH', 2, 7, 1, 1, ?)",
                NOW.plusSeconds(1)));
        try {
            assertThat(database.<Boolean>control(sql -> LiveTraffic.waits(sql, NOW)))
                    .as("not due")
                    .isFalse();
            assertThat(database.<Boolean>control(sql -> LiveTraffic.waits(sql, NOW.plusSeconds(1))))
                    .isTrue();
        } finally {
            database.inControl(sql -> sql.update("DELETE FROM work_ticket"));
        }
    }
}
