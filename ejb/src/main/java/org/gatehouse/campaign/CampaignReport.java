package org.gatehouse.campaign;

import java.time.Instant;
import java.util.Map;
import org.gatehouse.message.CampaignId;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a campaign, read from its tally (T2, S4, E1). The buckets always add up to {@code uploaded}. Credits
 * and segments are counts; {@code finalPercent} is floor(100 × final ÷ recipients). After {@code detailExpiredAt} its
 * messages and rejected rows are no longer told, only these figures (Y10, Y11).
 */
public record CampaignReport(
        CampaignId id,
        String name,
        Category category,
        String sender,
        String text,
        @Nullable String tag,
        CampaignState state,
        Instant createdAt,
        @Nullable Instant scheduleAt,
        Instant asOf,
        int finalPercent,
        @Nullable Problem problem,
        @Nullable Hold hold,
        long uploaded,
        long recipients,
        long segments,
        Map<Bucket, Long> buckets,
        Map<Reason, Long> reasons,
        long deliveredSegments,
        Credits credits,
        String author,
        @Nullable Instant detailExpiredAt) {

    CampaignReport held(Hold why) {
        return new CampaignReport(
                id,
                name,
                category,
                sender,
                text,
                tag,
                state,
                createdAt,
                scheduleAt,
                asOf,
                finalPercent,
                problem,
                why,
                uploaded,
                recipients,
                segments,
                buckets,
                reasons,
                deliveredSegments,
                credits,
                author,
                detailExpiredAt);
    }

    /** Where an uploaded row can be: rejected before it became a message, or the message's state. */
    public enum Bucket {
        INVALID,
        DUPLICATE,
        REFUSED,
        SCHEDULED,
        HELD,
        QUEUED,
        SUBMITTED,
        UNKNOWN,
        DELIVERED,
        FAILED,
        EXPIRED,
        CANCELLED
    }

    /**
     * Why a whole campaign was refused: a key of the bundles and its values, e.g. {@code credit.short} with the amount
     * missing.
     */
    public record Problem(String key, java.util.List<String> arguments) {}

    /** Why messages are held: the rule, and in the reader's language what it says and what would release them. */
    public record Hold(String rule, String explanation, String remedy) {}

    /** reserved + captured + released is all that was ever reserved; net = captured − refunded + redebited. */
    public record Credits(long reserved, long captured, long released, long refunded, long redebited) {
        public long net() {
            return captured - refunded + redebited;
        }
    }
}
