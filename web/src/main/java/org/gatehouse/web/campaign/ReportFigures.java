package org.gatehouse.web.campaign;

import static org.gatehouse.campaign.CampaignReport.Bucket.DUPLICATE;
import static org.gatehouse.campaign.CampaignReport.Bucket.INVALID;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gatehouse.campaign.CampaignReport;
import org.gatehouse.campaign.CampaignReport.Bucket;
import org.gatehouse.rules.message.Reason;

/** A report's figures in the order a page shows them. */
public record ReportFigures(CampaignReport report) {

    /** How many of the upload lie in one bucket. */
    public record Band(Bucket bucket, long count) {

        /** Rows in it became messages and can be listed by state. */
        public boolean isMessages() {
            return bucket != INVALID && bucket != DUPLICATE;
        }
    }

    /** How many messages ended for one reason. */
    public record Cause(Reason reason, long count) {}

    /** Buckets that hold something, in the order of a message's way; they add up to the upload (T14). */
    public List<Band> bands() {
        return Arrays.stream(Bucket.values())
                .map(bucket -> new Band(bucket, count(bucket)))
                .filter(band -> band.count() > 0)
                .toList();
    }

    /** Reasons that occurred, most frequent first (T12, Y7). */
    public List<Cause> causes() {
        return report.reasons().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Cause(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Cause::count).reversed().thenComparing(Cause::reason))
                .toList();
    }

    /** Rows that became no message. */
    public long rejected() {
        return count(INVALID) + count(DUPLICATE);
    }

    /** Handed to the carrier, whatever came of it then (T2). */
    public long handedOver() {
        return count(Bucket.SUBMITTED)
                + count(Bucket.UNKNOWN)
                + count(Bucket.DELIVERED)
                + count(Bucket.FAILED)
                + count(Bucket.EXPIRED);
    }

    public long delivered() {
        return count(Bucket.DELIVERED);
    }

    /** Not reached for good: refused, failed or expired. */
    public long notReached() {
        return count(Bucket.REFUSED) + count(Bucket.FAILED) + count(Bucket.EXPIRED);
    }

    private long count(Bucket bucket) {
        return counts().getOrDefault(bucket, 0L);
    }

    private Map<Bucket, Long> counts() {
        return report.buckets();
    }
}
