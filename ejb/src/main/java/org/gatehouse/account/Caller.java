package org.gatehouse.account;

import java.io.Serializable;
import java.time.ZoneId;
import org.gatehouse.tenant.TenantId;

/** Who calls: a user of one tenant in one role, known by sign-in or by API key. Language and zone are the tenant's. */
public record Caller(
        long userId, String login, TenantId tenant, String tenantName, Role role, String language, ZoneId zone)
        implements Serializable {}
