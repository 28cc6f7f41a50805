package org.gatehouse.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.credit.LedgerScene.RowEvent;
import org.gatehouse.message.Life;
import org.gatehouse.message.Sample;
import org.gatehouse.message.Tariff;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many at one account at one time, on a real MariaDB. */
class LedgerUnderLoadIT {

    private static final int THREADS = 64;
    private static final int ROUNDS = 4;

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

    private static LedgerScene aTenant(long id) {
        TenantId tenant = new TenantId(id);
        server.databases().openTenant(tenant);
        return new LedgerScene(new TenantTransactions(server, tenant));
    }

    /** The answers of all threads that did the same at once. */
    private static <T> List<T> atOnce(Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noMoreIsSetAsideThanThereIs() throws InterruptedException, ExecutionException {
        LedgerScene scene = aTenant(1);
        scene.topUp(100, "start");
        List<Long> missing = atOnce(() -> scene.transactions().call(sql -> Ledger.setAside(sql, 7)));
        assertThat(missing).filteredOn(credits -> credits == 0).hasSize(14);
        assertThat(missing).filteredOn(credits -> credits > 0).containsOnly(5L);
        assertThat(scene.account()).isEqualTo(new Ledger.Balance(100, 0, 98, 0));
    }

    @Test
    void whatManyReserveCaptureAndGetBackAddsUp() throws InterruptedException, ExecutionException {
        LedgerScene scene = aTenant(2);
        Tariff tariff = Sample.tariff(ChargingMode.CHARGE_ON_SUBMIT, Tariff.LateResult.SHOW_AND_RE_DEBIT, 50);
        AtomicLong campaigns = new AtomicLong();
        List<Integer> admitted = atOnce(() -> {
            int campaignsAdmitted = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long campaign = campaigns.incrementAndGet();
                scene.topUp(4, "round " + campaign);
                scene.openCampaign(campaign);
                if (scene.setAside(campaign, 3 * 2 * Sample.CREDITS_PER_PART)) {
                    campaignsAdmitted++;
                    scene.transactions()
                            .run(scene.admission(
                                    campaign,
                                    2,
                                    List.of(MessageState.QUEUED, MessageState.REFUSED, MessageState.QUEUED)));
                    scene.transactions()
                            .run(scene.results(
                                    campaign, both(Life.Kind.ACCEPTED, Life.Kind.FAILED), tariff, Life.timeOf(0)));
                    scene.transactions()
                            .run(scene.results(
                                    campaign, both(Life.Kind.DELIVERED, Life.Kind.DELIVERED), tariff, Life.timeOf(1)));
                }
            }
            return campaignsAdmitted;
        });
        assertThat(admitted.stream().mapToInt(Integer::intValue).sum())
                .as("some found enough")
                .isPositive();
        assertThat(scene.audit()).isEmpty();
        assertThat(scene.account().available()).isNotNegative();
        assertThat(scene.account().setAside()).isZero();
    }

    /** Of the first and the third row, whose message has two parts each. */
    private static List<RowEvent> both(Life.Kind first, Life.Kind second) {
        List<RowEvent> events = new ArrayList<>();
        for (int seq : new int[] {1, 3}) {
            for (int part = 0; part < 2; part++) {
                events.add(new RowEvent(seq, new Life.Event(first, part)));
                events.add(new RowEvent(seq, new Life.Event(second, part)));
            }
        }
        return events;
    }
}
