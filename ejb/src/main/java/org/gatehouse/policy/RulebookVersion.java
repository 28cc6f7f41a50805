package org.gatehouse.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a version beside its source, which never changes.
 *
 * @param author who submitted it; {@value #SHIPPED} came with the product
 * @param approver who approved it or rolled back to it; null for one that came with the product
 * @param title of the draft it was; empty for others
 * @param note what the authors say was changed, or why somebody rolled back
 * @param approvalNote what the approver added
 * @param basedOn the version it was made from, null for the first
 * @param withdrawnAt when it was withdrawn before its time; it was never in force
 */
public record RulebookVersion(
        BookId book,
        int version,
        String author,
        Instant inForceFrom,
        @Nullable String approver,
        @Nullable Instant approvedAt,
        String title,
        String note,
        String approvalNote,
        @Nullable Integer basedOn,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    /** The author of what came with the product. */
    public static final String SHIPPED = "gatehouse";

    /** Whether it waits for its time. */
    public boolean isScheduled(Instant now) {
        return withdrawnAt == null && inForceFrom.isAfter(now);
    }

    /** Whether it was or is in force. */
    public boolean hasBeenInForce(Instant now) {
        return withdrawnAt == null && !inForceFrom.isAfter(now);
    }
}
