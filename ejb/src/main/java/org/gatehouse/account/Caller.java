package org.gatehouse.account;

import java.io.Serializable;
import org.gatehouse.tenant.TenantId;

/** Who calls: a user of one tenant in one role, known by sign-in or by API key. */
public record Caller(long userId, String login, TenantId tenant, String tenantName, Role role, String language)
        implements Serializable {}
