package org.gatehouse.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of a benchmark: a plain text of one segment.
 *
 * @param sender its name in capitals is the tenant's
 * @param personal everybody gets a text of their own; else all get the same
 * @param promotional with opt-out line and sender line appended, so that nothing is held
 * @param due when it is sent; null for at once
 */
record Mailing(
        String name,
        String sender,
        boolean promotional,
        boolean personal,
        PhoneNumbers recipients,
        @Nullable Instant due) {
    private static final String TEXT = "Your parcel waits at the station until Friday.";
    private static final String PERSONAL_TEXT = "Dear {{name}}, your parcel waits at the station until Friday.";

    /** The part {@code campaign} of the upload. */
    String json() {
        JsonObjectBuilder campaign = Json.createObjectBuilder()
                .add("name", name)
                .add("category", promotional ? "PROMOTIONAL" : "TRANSACTIONAL")
                .add("sender", sender)
                .add("text", personal ? PERSONAL_TEXT : TEXT)
                .add("appendOptOut", promotional)
                .add("appendSender", promotional);
        return (due == null ? campaign : campaign.add("scheduleAt", due.toString()))
                .build()
                .toString();
    }
}
