package org.gatehouse.inquiry;

import java.time.Instant;
import org.gatehouse.message.MessageId;

/**
 * An open inquiry in the list of all tenants; what was asked stands in the tenant's database.
 *
 * @param tenant name of who asks
 */
public record OpenInquiry(MessageId message, String tenant, Instant askedAt, Instant dueAt) {}
