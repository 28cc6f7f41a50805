package org.gatehouse.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.gatehouse.credit.LedgerScene.RowEvent;
import org.gatehouse.message.Life;
import org.gatehouse.message.Sample;
import org.gatehouse.message.Tariff;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes one row of a sound ledger by hand is found out. */
class AuditorIT {

    private static final TenantId TENANT = new TenantId(1);
    private static final long CAMPAIGN = 41;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static LedgerScene scene;

    @BeforeAll
    static void aSoundLedger() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        server.databases().openTenant(TENANT);
        scene = new LedgerScene(new TenantTransactions(server, TENANT));
        Tariff tariff = Sample.generous(Tariff.LateResult.SHOW_AND_RE_DEBIT, 50);
        scene.topUp(100, "start");
        for (long campaign = CAMPAIGN; campaign <= CAMPAIGN + 1; campaign++) {
            scene.openCampaign(campaign);
            scene.setAside(campaign, 12);
            scene.transactions().run(scene.admission(campaign, 2, List.of(MessageState.QUEUED, MessageState.QUEUED)));
            scene.transactions().run(scene.results(campaign, deliveredLateAndRefused(), tariff, Life.timeOf(0)));
        }
        scene.setAside(CAMPAIGN + 1, 5);
    }

    /** Every kind of movement: the first row is captured, refunded and debited again, the second released. */
    private static List<RowEvent> deliveredLateAndRefused() {
        return List.of(
                new RowEvent(1, new Life.Event(Life.Kind.ACCEPTED, 0)),
                new RowEvent(1, new Life.Event(Life.Kind.ACCEPTED, 1)),
                new RowEvent(1, new Life.Event(Life.Kind.EXPIRED, 0)),
                new RowEvent(1, new Life.Event(Life.Kind.DELIVERED, 0)),
                new RowEvent(1, new Life.Event(Life.Kind.DELIVERED, 1)),
                new RowEvent(2, new Life.Event(Life.Kind.REFUSED, 0)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSoundLedgerHasNoFault() {
        assertThat(scene.audit()).isEmpty();
        List<String> kinds = scene.transactions()
                .call(sql ->
                        sql.list("SELECT DISTINCT kind FROM ledger_entry ORDER BY kind", row -> row.getString("kind")));
        assertThat(kinds).containsExactly("CAPTURE", "REFUND", "RELEASE", "RESERVE", "RE_DEBIT", "TOP_UP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE message SET price = price + 1 WHERE campaign_id = 41 AND seq = 1 | MESSAGES 41",
                "UPDATE message SET captured = captured - 1 WHERE campaign_id = 41 AND seq = 1 | MESSAGES 41",
                "UPDATE message SET released = released - 1 WHERE campaign_id = 41 AND seq = 2 | MESSAGES 41",
                "UPDATE message SET refunded = refunded + 1 WHERE campaign_id = 41 AND seq = 1 | MESSAGES 41",
                "UPDATE message SET redebited = 0 WHERE campaign_id = 41 AND seq = 1 | MESSAGES 41",
                "UPDATE message SET reseller_share = 0 WHERE campaign_id = 41 AND seq = 1 | MESSAGES 41",
                "UPDATE message SET segments = 3 WHERE campaign_id = 41 AND seq = 1 | MESSAGES 41",
                "UPDATE message SET state = 9 WHERE campaign_id = 41 AND seq = 1 | MESSAGES 41",
                "DELETE FROM message WHERE campaign_id = 41 AND seq = 2 | MESSAGES 41",
                "UPDATE message SET campaign_id = 99 WHERE campaign_id = 41 AND seq = 2 | MESSAGES 99",
                "UPDATE tally SET captured = captured + 1 WHERE campaign_id = 41 | MESSAGES 41",
                "UPDATE tally SET reseller_returned = 0 WHERE campaign_id = 41 | ENTRIES 41",
                "UPDATE tally SET delivered = delivered + 1 WHERE campaign_id = 41 | MESSAGES 41",
                "UPDATE tally SET delivered = delivered - 1, failed = failed + 1 WHERE campaign_id = 41 | MESSAGES 41",
                "UPDATE ledger_entry SET amount = amount + 1 WHERE campaign_id = 41 AND kind = 'CAPTURE' | ENTRIES 41",
                "UPDATE ledger_entry SET kind = 'CAPTURE' WHERE campaign_id = 41 AND kind = 'RE_DEBIT' | ENTRIES 41",
                "UPDATE ledger_entry SET campaign_id = 42 WHERE campaign_id = 41 AND kind = 'RE_DEBIT' | ENTRIES 41",
                "UPDATE ledger_entry SET reseller_share = 0 WHERE campaign_id = 41 AND kind = 'RE_DEBIT' | ENTRIES 41",
                "DELETE FROM ledger_entry WHERE campaign_id = 41 AND kind = 'RELEASE' | ENTRIES 41",
                "UPDATE ledger_entry SET amount = 101 WHERE kind = 'TOP_UP' | ACCOUNT",
                "UPDATE ledger_entry SET credit_account = 'RESERVED' WHERE kind = 'TOP_UP' | ACCOUNT",
                "UPDATE ledger_entry SET credit_account = 'FUNDING' WHERE campaign_id = 41 AND kind = 'CAPTURE' | DIRECTION 41",
                "UPDATE ledger_entry SET balance_after = balance_after - 1 WHERE kind = 'TOP_UP' | BALANCE",
                "UPDATE ledger_entry SET rule = NULL WHERE campaign_id = 41 AND rule = 'refund/3/refund-all' | RULE 41",
                "UPDATE account SET balance = balance + 1 | ACCOUNT",
                "UPDATE account SET reserved = reserved + 1 | ACCOUNT",
                "UPDATE account SET set_aside = set_aside - 1 | ACCOUNT",
                "UPDATE account SET owed = owed + 1 | ACCOUNT",
                "UPDATE campaign SET set_aside = 0 WHERE id = 42 | ACCOUNT"
            })
    void oneChangedRowIsNamed(String change, String named) {
        scene.transactions().lose(sql -> {
            assertThat(sql.update(change)).as(change).isEqualTo(1);
            assertThat(new Auditor(work -> work.accept(sql)).audit())
                    .as(change)
                    .extracting(AuditorIT::words)
                    .contains(named);
        });
        assertThat(scene.audit()).as("nothing of it stayed").isEmpty();
    }

    private static String words(Difference difference) {
        return difference.campaign() == null
                ? difference.kind().name()
                : difference.kind() + " " + difference.campaign();
    }

    @Test
    void aDifferenceSaysWhatIsKeptAndWhatFollowsFromTheRows() {
        scene.transactions().lose(sql -> {
            sql.update("UPDATE message SET captured = captured - 1 WHERE campaign_id = 41 AND seq = 1");
            assertThat(new Auditor(work -> work.accept(sql)).audit())
                    .contains(Difference.ofCampaign(Difference.Kind.MESSAGES, 41, "captured", 4, 3));
        });
    }

    @Test
    void messagesWhoseDetailIsOverAreNotMissedAndTheTallyIsStillHeldAgainstTheEntries() {
        scene.transactions().lose(sql -> {
            sql.update("UPDATE campaign SET detail_expired_at = created_at WHERE id = 41");
            sql.update("DELETE FROM message WHERE campaign_id = 41");
            assertThat(new Auditor(work -> work.accept(sql)).audit()).isEmpty();
            sql.update("UPDATE tally SET captured = captured + 1 WHERE campaign_id = 41");
            assertThat(new Auditor(work -> work.accept(sql)).audit())
                    .extracting(AuditorIT::words)
                    .contains("ENTRIES 41");
        });
    }
}
