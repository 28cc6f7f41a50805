package org.gatehouse.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.Sample;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of large tenants are cut ahead and dropped as a whole (docs/decisions/0008), on a real MariaDB. */
class RangesIT {

    private static final Instant START = Sample.START;
    /** Large from 2,000 rows a week on; a range holds a day of them; nothing is copied while the tenant sends. */
    private static final Ranges SMALL = new Ranges(2_000, 1_000, 500);

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
        history = new History(new ServerDatabase(server), server.databases().partitions(), tenant, SMALL);
    }

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    @Test
    void aSmallTenantHasOnePartition() {
        history.campaign(START, 1, MessageState.REFUSED);
        history.visit(START);
        assertThat(history.boundaries()).isEmpty();
    }

    @Test
    void aLargeTenantGetsItsRangesBeforeTheirRows() {
        long first = history.campaign(START, 2, MessageState.REFUSED);
        history.visit(START);
        List<Long> boundaries = history.boundaries();
        assertThat(boundaries).hasSize(1);
        assertThat(boundaries.get(0)).isGreaterThan(CampaignId.firstNumber(day(1)));
        assertThat(history.detail(first)).as("copied with the table").containsEntry("message", 6L);

        history.visit(START.plusSeconds(60));
        assertThat(history.boundaries()).as("covers tomorrow").isEqualTo(boundaries);

        Instant later = CampaignId.acceptedAt(boundaries.get(0)).minusSeconds(60);
        history.campaign(later, 2, MessageState.REFUSED);
        history.visit(later);
        assertThat(history.boundaries())
                .hasSize(2)
                .startsWith(boundaries.get(0))
                .isSorted();
    }

    @Test
    void manyRowsAreNotCopiedWhileTheTenantSends() {
        long campaign = history.campaign(START, 3, MessageState.REFUSED);
        history.run("UPDATE tally SET refused = refused - 1, queued = 1 WHERE campaign_id = ?", campaign);
        history.visit(START);
        assertThat(history.boundaries()).isEmpty();

        history.run("UPDATE tally SET refused = refused + 1, queued = 0 WHERE campaign_id = ?", campaign);
        history.visit(START);
        assertThat(history.boundaries()).hasSize(1);
    }

    @Test
    void aRangeGoesAsAWholeWhenAllItsCampaignsAreOver() {
        long first = history.campaign(START, 2, MessageState.REFUSED);
        history.visit(START);
        long boundary = history.boundaries().get(0);
        long second = history.campaign(day(1), 2, MessageState.REFUSED);
        long beyond = history.campaign(CampaignId.acceptedAt(boundary).plusSeconds(3600), 2, MessageState.REFUSED);

        history.visit(day(31).minusSeconds(60));
        assertThat(history.hasDetail(first))
                .as("waits for its range, though no longer shown")
                .isTrue();
        assertThat(history.count("expired_detail")).isEqualTo(1);

        history.visit(CampaignId.acceptedAt(boundary).plus(History.KEPT).plusSeconds(60));
        assertThat(history.hasDetail(first)).isFalse();
        assertThat(history.hasDetail(second)).isFalse();
        assertThat(history.detail(beyond)).containsEntry("message", 6L);
        assertThat(history.boundaries()).as("the range is gone").doesNotContain(boundary);
        assertThat(history.count("expired_detail")).isZero();
    }

    @Test
    void anOpenCampaignKeepsItsRangeAndTheOthersGoByRows() {
        long over = history.campaign(START, 2, MessageState.REFUSED);
        history.visit(START);
        long open = history.campaign(day(1), 1, MessageState.REFUSED);
        history.run("UPDATE tally SET refused = refused - 1, held = 1 WHERE campaign_id = ?", open);

        history.visit(day(32));
        assertThat(history.hasDetail(over)).isTrue();
        history.visit(day(32).plus(ExpiredDetail.PATIENCE).plusSeconds(1));
        assertThat(history.hasDetail(over)).isFalse();
        assertThat(history.detail(open)).containsEntry("message", 3L);
        assertThat(history.boundaries()).hasSize(1);
    }

    @Test
    void aTableInUseIsCutAnotherTime() {
        history.campaign(START, 2, MessageState.REFUSED);
        history.database().inTenant(history.tenant(), sql -> {
            sql.number("SELECT COUNT(*) FROM message");
            assertThat(history.visit(START)).as("the rest of the visit went on").isEqualTo(TenantCleanup.End.LATER);
        });
        assertThat(history.boundaries()).isEmpty();
        history.visit(START);
        assertThat(history.boundaries()).hasSize(1);
    }

    @Test
    void aRangeThatIsDroppedLeavesTheOneBeforeAlone() {
        long waiting = history.campaign(START, 2, MessageState.REFUSED);
        history.visit(START);
        long open = history.campaign(START.plusSeconds(60), 1, MessageState.REFUSED);
        history.run("UPDATE tally SET refused = refused - 1, held = 1 WHERE campaign_id = ?", open);
        Instant later = CampaignId.acceptedAt(history.boundaries().get(0)).plusSeconds(60);
        history.partitions().split(history.tenant(), CampaignId.firstNumber(later.plusSeconds(60)));
        long dropped = history.campaign(later, 2, MessageState.REFUSED);

        history.visit(later.plus(History.KEPT).plusSeconds(120));

        assertThat(history.hasDetail(dropped)).isFalse();
        assertThat(history.boundaries()).hasSize(1);
        assertThat(history.detail(waiting)).as("waits with its range").containsEntry("message", 6L);
    }

    @Test
    void aCutThatBrokeOffIsEndedAtTheSamePlace() throws SQLException {
        long boundary = CampaignId.firstNumber(day(3));
        server.execute("ALTER TABLE " + history.tenant().database()
                + ".upload_block REORGANIZE PARTITION rest INTO (PARTITION below_" + boundary + " VALUES LESS THAN ("
                + boundary + "), PARTITION rest VALUES LESS THAN MAXVALUE)");

        history.partitions().split(history.tenant(), CampaignId.firstNumber(day(2)));

        assertThat(history.boundaries()).containsExactly(boundary);
        history.partitions().drop(history.tenant(), boundary);
        history.partitions().drop(history.tenant(), boundary);
        assertThat(history.boundaries()).isEmpty();
    }
}
