package org.gatehouse.dispatch;

import java.util.List;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Message;
import org.gatehouse.tenant.TenantId;

/** A chunk that this process holds, with its campaign and the messages that may leave now, by row. */
record Claim(TenantId tenant, Campaign campaign, Chunk chunk, String token, List<Message> due) {}
