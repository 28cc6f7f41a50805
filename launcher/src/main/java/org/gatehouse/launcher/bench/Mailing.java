package org.gatehouse.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of a benchmark: the same plain text of one segment to everybody.
 *
 * @param promotional with opt-out line and sender line appended, so that nothing is held
 * @param due when it is sent; null for at once
 */
record Mailing(
        String name,
        boolean promotional,
        PhoneNumbers recipients,
        @Nullable Instant due) {
    private static final String TEXT = "Your parcel waits at the station until Friday.";

    /** The part {@code campaign} of the upload. */
    String json() {
        JsonObjectBuilder campaign = Json.createObjectBuilder()
                .add("name", name)
                .add("category", promotional ? "PROMOTIONAL" : "TRANSACTIONAL")
                .add("sender", Stage.SENDER)
                .add("text", TEXT)
                .add("appendOptOut", promotional)
                .add("appendSender", promotional);
        return (due == null ? campaign : campaign.add("scheduleAt", due.toString()))
                .build()
                .toString();
    }
}
