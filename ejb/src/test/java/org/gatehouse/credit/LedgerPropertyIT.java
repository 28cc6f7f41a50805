package org.gatehouse.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gatehouse.credit.LedgerScene.RowEvent;
import org.gatehouse.message.Life;
import org.gatehouse.message.Sample;
import org.gatehouse.message.Tariff;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;

/**
 * Random interleavings of admission, results, retries, late results, top-ups and lost transactions on a real MariaDB:
 * the auditor always finds every credit.
 */
class LedgerPropertyIT {

    private static final TenantId TENANT = new TenantId(1);
    private static final int CAMPAIGNS = 2;
    private static final int ROWS_MAX = 6;
    private static final AtomicLong LAST_CAMPAIGN = new AtomicLong();

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @BeforeContainer
    static void aTenant() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        server.databases().openTenant(TENANT);
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    /** One step of an interleaving; {@code campaign} counts from 0. */
    sealed interface Step {

        record TopUp(int credits, int reference) implements Step {}

        /** {@code stopped}: the process dies between the two passes and goes on later. */
        record Admit(int campaign, int segmentCount, List<MessageState> states, boolean stopped) implements Step {}

        record Results(
                int campaign, List<RowEvent> events, Tariff.LateResult late, int percent, boolean generous, Fate fate)
                implements Step {}
    }

    /** What becomes of a transaction. */
    enum Fate {
        COMMITTED,
        LOST,
        LOST_THEN_REPEATED,
        COMMITTED_TWICE
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> campaign = Arbitraries.integers().between(0, CAMPAIGNS - 1);
        Arbitrary<Step> topUp = Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 3))
                .as(Step.TopUp::new);
        Arbitrary<List<MessageState>> states = Arbitraries.of(
                        MessageState.QUEUED, MessageState.QUEUED, MessageState.HELD, MessageState.REFUSED)
                .list()
                .ofMinSize(1)
                .ofMaxSize(ROWS_MAX / 2);
        Arbitrary<Step> admit = Combinators.combine(
                        campaign, Arbitraries.integers().between(1, 4), states, Arbitraries.of(true, false))
                .as(Step.Admit::new);
        Arbitrary<RowEvent> event = Combinators.combine(Arbitraries.integers().between(1, ROWS_MAX), Life.anyEvent())
                .as(RowEvent::new);
        Arbitrary<Step> results = Combinators.combine(
                        campaign,
                        event.list().ofMinSize(1).ofMaxSize(8),
                        Arbitraries.of(Tariff.LateResult.class),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Fate.class))
                .as(Step.Results::new);
        return Arbitraries.frequencyOf(Tuple.of(1, topUp), Tuple.of(2, admit), Tuple.of(5, results))
                .list()
                .ofMinSize(4)
                .ofMaxSize(16);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void everyCreditIsAccountedFor(@ForAll("steps") List<Step> steps, @ForAll ChargingMode mode) {
        LedgerScene scene = new LedgerScene(new TenantTransactions(server, TENANT));
        long first = LAST_CAMPAIGN.getAndAdd(CAMPAIGNS) + 1;
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            scene.openCampaign(first + campaign);
        }
        scene.topUp(30, "start " + first);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step instanceof Step.TopUp topUp) {
                scene.topUp(topUp.credits(), first + "/" + topUp.reference());
            } else if (step instanceof Step.Admit admit) {
                admit(scene, first + admit.campaign(), admit);
            } else if (step instanceof Step.Results results) {
                Tariff tariff = results.generous()
                        ? Sample.generous(mode, results.late(), results.percent())
                        : Sample.tariff(mode, results.late(), results.percent());
                Consumer<Sql> work =
                        scene.results(first + results.campaign(), results.events(), tariff, Life.timeOf(i));
                commit(scene, work, results.fate());
            }
            assertThat(scene.audit()).as("after %s", step).isEmpty();
            assertThat(scene.account().available()).isNotNegative();
        }
        assertThat(balanceOfTheLastEntry(scene)).isEqualTo(scene.account().balance());
    }

    private static void admit(LedgerScene scene, long campaign, Step.Admit admit) {
        int credits = admit.states().size() * admit.segmentCount() * Sample.CREDITS_PER_PART;
        if (!scene.setAside(campaign, credits)) {
            return;
        }
        assertThat(scene.audit()).isEmpty();
        Consumer<Sql> block = scene.admission(campaign, admit.segmentCount(), admit.states());
        if (admit.stopped()) {
            scene.transactions().lose(block);
            assertThat(scene.audit()).isEmpty();
        }
        scene.transactions().run(block);
    }

    private static void commit(LedgerScene scene, Consumer<Sql> work, Fate fate) {
        if (fate == Fate.LOST || fate == Fate.LOST_THEN_REPEATED) {
            scene.transactions().lose(work);
        }
        if (fate != Fate.LOST) {
            scene.transactions().run(work);
        }
        if (fate == Fate.COMMITTED_TWICE) {
            scene.transactions().run(work);
        }
    }

    private static long balanceOfTheLastEntry(LedgerScene scene) {
        return scene.transactions()
                .call(sql -> sql.number("SELECT balance_after FROM ledger_entry ORDER BY id DESC LIMIT 1"));
    }
}
