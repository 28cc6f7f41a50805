package org.gatehouse.queue;

import java.time.Instant;

/**
 * One thing that waits for a person.
 *
 * @param id of the campaign, the draft, or the message that is asked about
 * @param tenant name of whose it is; for drafts whose rulebook
 * @param subject name of the campaign, title of the draft; "" for a draft without one, and for an inquiry, which is
 *     read with its message
 * @param dueAt until when it should be decided
 */
public record QueueItem(
        Kind kind, String id, String tenant, String subject, Instant since, Instant dueAt, boolean overdue) {

    /** What it is. */
    public enum Kind {
        HELD_CAMPAIGN,
        DRAFT,
        INQUIRY
    }
}
