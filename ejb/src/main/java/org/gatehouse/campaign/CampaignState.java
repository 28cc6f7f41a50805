package org.gatehouse.campaign;

/** The state of a whole campaign: the first that fits, in this order (api.md, section 2). */
public enum CampaignState {
    REFUSED,
    ADMITTING,
    CANCELLED,
    COMPLETED,
    SENDING,
    SCHEDULED,
    HELD,
    SENT
}
