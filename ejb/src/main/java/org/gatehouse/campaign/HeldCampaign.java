package org.gatehouse.campaign;

import java.time.Instant;

/** A campaign with held messages, as compliance staff see it in the list of all tenants. */
public record HeldCampaign(String tenantName, Instant heldSince, CampaignReport report) {

    /** How many of its messages wait. */
    public long heldCount() {
        return report.buckets().getOrDefault(CampaignReport.Bucket.HELD, 0L);
    }
}
