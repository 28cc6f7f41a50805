package org.gatehouse.message;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.gatehouse.tenant.sql.Sql;

/** Stores changed messages of one campaign together with their tally. The ledger follows from what is answered. */
public final class Batch {

    private Batch() {}

    /** Stores messages that were changed. @return what changed, to be posted to the ledger in the same transaction */
    public static TallyChange store(Sql sql, long campaign, Collection<Message> changed, Instant now) {
        Messages.save(sql, changed);
        TallyChange change = TallyChange.of(changed);
        Tallies.apply(sql, campaign, change, now);
        return change;
    }

    /** The same, for those of the messages that add something else to the tally than before. */
    public static TallyChange storeChanged(Sql sql, long campaign, Collection<Message> messages, Instant now) {
        List<Message> changed = messages.stream()
                .filter(message -> !Arrays.equals(message.contribution(), message.storedContribution()))
                .toList();
        return store(sql, campaign, changed, now);
    }
}
