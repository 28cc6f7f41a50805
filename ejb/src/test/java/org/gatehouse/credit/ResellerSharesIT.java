package org.gatehouse.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatehouse.credit.LedgerScene.RowEvent;
import org.gatehouse.credit.SharedRefunds.Range;
import org.gatehouse.message.Life;
import org.gatehouse.message.Sample;
import org.gatehouse.message.Tariff;
import org.gatehouse.message.Tariff.LateResult;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a generous reseller bears is taken from its own account, each share once, on a real MariaDB. */
class ResellerSharesIT {

    private static final Tariff TARIFF = Sample.generous(LateResult.SHOW_AND_RE_DEBIT, 50);
    private static final String RULE = "anadolu/refund/2/all of it";

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    private static long tenants;

    @SuppressWarnings("NullAway.Init")
    private TenantId lale;

    @SuppressWarnings("NullAway.Init")
    private LedgerScene anadolu;

    @SuppressWarnings("NullAway.Init")
    private LedgerScene customer;

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
    void aResellerAndItsCustomer() {
        lale = new TenantId(++tenants);
        customer = aTenant(lale);
        anadolu = aTenant(new TenantId(++tenants));
        customer.topUp(100, "start");
    }

    private static LedgerScene aTenant(TenantId tenant) {
        server.databases().openTenant(tenant);
        return new LedgerScene(new TenantTransactions(server, tenant));
    }

    /** A message of two credits fails: one comes from the platform, one from the reseller. */
    private void oneFails(long campaign) {
        customer.openCampaign(campaign);
        customer.setAside(campaign, 2);
        customer.transactions().run(customer.admission(campaign, 1, List.of(MessageState.QUEUED)));
        happens(campaign, Life.Kind.ACCEPTED, 0);
        happens(campaign, Life.Kind.FAILED, 1);
    }

    private void happens(long campaign, Life.Kind kind, int at) {
        customer.transactions()
                .run(customer.results(
                        campaign, List.of(new RowEvent(1, new Life.Event(kind, 0))), TARIFF, Life.timeOf(at)));
    }

    private Optional<Range> next() {
        return customer.transactions().call(SharedRefunds::next);
    }

    private void book(Range range) {
        customer.transactions().call(sql -> SharedRefunds.of(sql, range)).forEach(share -> anadolu.transactions()
                .run(sql -> ResellerDebt.book(sql, lale, share, Sample.START)));
    }

    private void carry() {
        Range range = next().orElseThrow();
        book(range);
        customer.transactions().run(sql -> SharedRefunds.leave(sql, range));
    }

    private List<String> entries() {
        return anadolu.transactions()
                .call(sql -> sql.list(
                        "SELECT kind, amount, rule FROM ledger_entry WHERE kind <> 'TOP_UP' ORDER BY id",
                        row -> row.getString("kind") + " " + row.getLong("amount") + " " + row.getString("rule")));
    }

    private void assertAccount(long balance, long owed) {
        assertThat(anadolu.account()).isEqualTo(new Ledger.Balance(balance, 0, 0, owed));
        assertThat(anadolu.audit()).isEmpty();
        assertThat(customer.audit()).isEmpty();
    }

    @Test
    void theSharesOfManyMessagesAreOneMovementThatNamesItsRule() {
        anadolu.topUp(10, "start");
        oneFails(1);
        oneFails(2);
        carry();
        assertThat(entries()).containsExactly("REFUND_SHARE 2 " + RULE);
        assertThat(customer.account().balance()).as("paid back in full").isEqualTo(100);
        assertAccount(8, 0);
        assertThat(next()).as("nothing is left").isEmpty();
    }

    @Test
    void aCrashAnywhereBetweenRepeatsTheSameShares() {
        anadolu.topUp(10, "start");
        oneFails(1);
        Range range = next().orElseThrow();
        oneFails(2);
        assertThat(next()).as("crashed before it was booked").contains(range);
        book(range);
        assertThat(next()).as("crashed before it was left").contains(range);
        book(range);
        assertThat(entries()).containsExactly("REFUND_SHARE 1 " + RULE);
        customer.transactions().run(sql -> SharedRefunds.leave(sql, range));
        carry();
        assertThat(entries()).containsExactly("REFUND_SHARE 1 " + RULE, "REFUND_SHARE 1 " + RULE);
        assertAccount(8, 0);
    }

    @Test
    void manyWhoBookTheSameShareBookItOnce() {
        anadolu.topUp(10, "start");
        oneFails(1);
        Range range = next().orElseThrow();
        IntStream.range(0, 8).parallel().forEach(i -> book(range));
        assertThat(entries()).containsExactly("REFUND_SHARE 1 " + RULE);
        assertAccount(9, 0);
    }

    @Test
    void whatTheResellerCannotPayIsOwedAndPaidAsSoonAsCreditComes() {
        oneFails(1);
        carry();
        assertThat(entries()).isEmpty();
        assertAccount(0, 1);
        oneFails(2);
        carry();
        assertAccount(0, 2);
        anadolu.topUp(1, "first");
        assertAccount(0, 1);
        anadolu.topUp(5, "second");
        assertThat(entries()).containsExactly("REFUND_SHARE 1 null", "REFUND_SHARE 1 null");
        assertAccount(4, 0);
    }

    @Test
    void whatIsReservedIsNotTakenButWhatIsLetGoIs() {
        anadolu.topUp(2, "start");
        anadolu.openCampaign(1);
        anadolu.setAside(1, 2);
        oneFails(1);
        carry();
        assertThat(anadolu.account()).isEqualTo(new Ledger.Balance(2, 0, 2, 1));
        anadolu.transactions().run(anadolu.admission(1, 1, List.of(MessageState.REFUSED)));
        assertAccount(1, 0);
    }

    @Test
    void aShareComesBackWhenTheCustomerIsDebitedAgain() {
        anadolu.topUp(10, "start");
        oneFails(1);
        carry();
        happens(1, Life.Kind.DELIVERED, 2);
        carry();
        assertThat(entries()).containsExactly("REFUND_SHARE 1 " + RULE, "SHARE_RETURN 1 null");
        assertThat(customer.account().balance()).isEqualTo(98);
        assertAccount(10, 0);
    }

    @Test
    void whatComesBackLessensFirstWhatIsOwed() {
        oneFails(1);
        carry();
        assertAccount(0, 1);
        happens(1, Life.Kind.DELIVERED, 2);
        carry();
        assertThat(entries()).isEmpty();
        assertAccount(0, 0);
    }
}
