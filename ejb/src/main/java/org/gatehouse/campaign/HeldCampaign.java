package org.gatehouse.campaign;

import java.time.Instant;

/** A campaign with held messages, as compliance staff see it in the list of all tenants. */
public record HeldCampaign(String tenantName, Instant heldSince, CampaignReport report) {}
