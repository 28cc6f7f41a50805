package org.gatehouse.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.gate.Frequency;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.Message;
import org.gatehouse.tenant.sql.Sql;

/** What a withdrawal did not reach, since it was with the carrier just then, is cancelled when it is met again. */
final class Withdrawn {

    private Withdrawn() {}

    /** Cancels what waits of a withdrawn campaign, and gives back what it counted; of any other it changes nothing. */
    static void cancel(Sql sql, Campaign campaign, List<Message> messages, Instant now) {
        if (!campaign.isCancelled()) {
            return;
        }
        Map<Integer, List<Long>> counted = new HashMap<>();
        for (Message message : messages) {
            Integer slot = message.decided().countedSlot();
            if (message.cancel(now) && slot != null) {
                counted.computeIfAbsent(slot, any -> new ArrayList<>()).add(message.phone());
            }
        }
        counted.forEach((slot, phones) -> Frequency.giveBack(sql, phones, slot, campaign.category()));
    }
}
