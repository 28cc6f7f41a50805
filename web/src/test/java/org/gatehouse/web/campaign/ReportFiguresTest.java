package org.gatehouse.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.campaign.CampaignReport;
import org.gatehouse.campaign.CampaignReport.Bucket;
import org.gatehouse.campaign.CampaignState;
import org.gatehouse.message.CampaignId;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.campaign.ReportFigures.Band;
import org.gatehouse.web.campaign.ReportFigures.Cause;
import org.junit.jupiter.api.Test;

class ReportFiguresTest {

    private final ReportFigures figures = new ReportFigures(aReport());

    @Test
    void theBandsAddUpToTheUpload() {
        assertThat(figures.bands().stream().mapToLong(Band::count).sum())
                .isEqualTo(aReport().uploaded());
    }

    @Test
    void bandsStandInTheOrderOfAMessagesWayAndHoldSomething() {
        assertThat(figures.bands().stream().map(Band::bucket))
                .containsExactly(Bucket.INVALID, Bucket.DUPLICATE, Bucket.REFUSED, Bucket.DELIVERED, Bucket.FAILED);
    }

    @Test
    void theMostFrequentReasonStandsFirst() {
        assertThat(figures.causes()).containsExactly(new Cause(Reason.POWERED_OFF, 7), new Cause(Reason.OPTED_OUT, 3));
    }

    @Test
    void reachIsToldApart() {
        assertThat(figures.handedOver()).isEqualTo(87);
        assertThat(figures.delivered()).isEqualTo(80);
        assertThat(figures.notReached()).isEqualTo(10);
        assertThat(figures.rejected()).isEqualTo(10);
    }

    private static CampaignReport aReport() {
        Map<Bucket, Long> buckets = new EnumMap<>(Bucket.class);
        buckets.put(Bucket.INVALID, 4L);
        buckets.put(Bucket.DUPLICATE, 6L);
        buckets.put(Bucket.REFUSED, 3L);
        buckets.put(Bucket.QUEUED, 0L);
        buckets.put(Bucket.DELIVERED, 80L);
        buckets.put(Bucket.FAILED, 7L);
        return new CampaignReport(
                new CampaignId(new TenantId(1), 1),
                "Spring",
                Category.PROMOTIONAL,
                "LALE",
                "Hello",
                null,
                CampaignState.COMPLETED,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                100,
                null,
                null,
                100,
                90,
                90,
                buckets,
                Map.of(Reason.OPTED_OUT, 3L, Reason.POWERED_OFF, 7L, Reason.BUSY, 0L),
                80,
                new CampaignReport.Credits(0, 87, 0, 7, 0),
                "ada",
                null);
    }
}
