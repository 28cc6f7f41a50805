package org.gatehouse.intercept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gatehouse.message.MessageKey;
import org.gatehouse.message.Sample;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a failure leaves on the tenant's list, on a real MariaDB: the platform's record, and what the customer adds. */
class InterceptRecordsIT {

    private static final TenantId LALE = new TenantId(2);
    private static final String OUTCOMES =
            RulebookKind.INTERCEPT.table("outcomes").orElseThrow().header();
    private static final Rulebooks LONGER = Rulebooks.defaults()
            .with(List.of(LayerBooks.of(
                    LayerKind.CUSTOMER,
                    List.of(new RulebookSource(
                            "lale",
                            "intercept",
                            1,
                            "",
                            Map.of(
                                    "outcomes",
                                    OUTCOMES
                                            + "kapali\tPOWERED_OFF\tPT6H\tLOCAL\tNUMBER\tyes\tNONE\tyes\n"
                                            + "askida\tSUSPENDED\tP7D\tLOCAL\tNUMBER\tno\tQUARANTINE\tyes\n"))))));

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static TenantTransactions transactions;

    @BeforeAll
    static void aTenant() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        server.databases().openTenant(LALE);
        transactions = new TenantTransactions(server, LALE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What stands on the list for a failed message, after recording it twice. */
    private static List<String> recorded(long campaign, Reason reason) {
        InterceptRecords.Failure failure = new InterceptRecords.Failure(
                Sample.message(new MessageKey(campaign, 1), 1, MessageState.QUEUED), reason, "027", new byte[32]);
        for (int times = 0; times < 2; times++) {
            transactions.run(sql -> InterceptRecords.record(sql, List.of(failure), LONGER::intercepts, Sample.START));
        }
        return transactions.call(sql -> sql.list(
                "SELECT CONCAT(layer, '/', rule, ' ', scope, ' ', TIMESTAMPDIFF(HOUR, from_at, until_at)) AS record"
                        + " FROM intercept WHERE campaign_id = ? ORDER BY layer",
                row -> row.getString("record"),
                campaign));
    }

    @Test
    void whereThePlatformBlocksNobodyTheCustomersRowStandsAlone() {
        assertThat(recorded(1, Reason.POWERED_OFF)).containsExactly("lale/kapali LOCAL 6");
    }

    @Test
    void besideAGlobalRecordTheCustomerKeepsALongerOneOfItsOwn() {
        assertThat(recorded(2, Reason.SUSPENDED)).containsExactly("/suspended GLOBAL 1", "lale/askida LOCAL 168");
    }

    @Test
    void whatTheCustomerDoesNotNameStaysAsThePlatformSays() {
        assertThat(recorded(3, Reason.BLACKLISTED)).containsExactly("/blacklisted LOCAL 1");
    }
}
