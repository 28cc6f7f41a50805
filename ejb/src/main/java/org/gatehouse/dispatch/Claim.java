package org.gatehouse.dispatch;

import java.util.List;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Message;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.work.Ticket;

/** A chunk that this process holds, with its campaign and the messages that may leave now, by row. */
record Claim(Ticket ticket, Campaign campaign, Chunk chunk, String token, List<Message> due) {

    TenantId tenant() {
        return ticket.tenant();
    }
}
