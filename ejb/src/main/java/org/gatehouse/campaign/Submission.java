package org.gatehouse.campaign;

import org.gatehouse.message.CampaignId;

/** The answer to one submitted campaign. Invalid fields are {@link org.gatehouse.answer.InvalidInput}. */
public sealed interface Submission {

    /** Stored durably; {@code replayed} when the same key and content had been accepted before. */
    record Accepted(CampaignId id, boolean replayed) implements Submission {}

    /** The key was used for other content. */
    record KeyConflict(CampaignId earlier) implements Submission {}
}
