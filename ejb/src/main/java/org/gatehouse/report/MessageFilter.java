package org.gatehouse.report;

import java.time.Instant;
import org.gatehouse.message.CampaignId;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/** What to look for among messages; null fields do not restrict (E4). {@code phone} in any spelling of E.164. */
public record MessageFilter(
        @Nullable CampaignId campaign,
        @Nullable String phone,
        @Nullable MessageState state,
        @Nullable Reason reason,
        @Nullable Category category,
        @Nullable String tag,
        @Nullable String user,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All messages of one campaign. */
    public static MessageFilter of(CampaignId campaign) {
        return new MessageFilter(campaign, null, null, null, null, null, null, null, null);
    }
}
