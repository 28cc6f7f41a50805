package org.gatehouse.campaign;

import java.time.Instant;
import org.gatehouse.rules.message.Category;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its author asks for it, before any check. Times are UTC; {@code validitySeconds} null is the tenant's
 * setting.
 */
public record CampaignDraft(
        @Nullable String name,
        Category category,
        String sender,
        String text,
        boolean appendOptOut,
        boolean appendSender,
        @Nullable Instant scheduleAt,
        @Nullable String tag,
        @Nullable Integer validitySeconds) {}
