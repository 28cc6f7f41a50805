package org.gatehouse.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;

/** The list in control of campaigns with held messages: follows the tallies of the tenants. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class HeldIndex {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** How many are listed. */
    public long count() {
        return database.control(sql -> sql.number("SELECT COUNT(*) FROM held_campaign"));
    }

    /** Lists a campaign that holds messages, and takes one off that holds none; what changes meanwhile is followed. */
    public void update(TenantId tenant, long campaign) {
        boolean listed;
        do {
            listed = holds(tenant, campaign);
            list(tenant, campaign, listed);
        } while (holds(tenant, campaign) != listed);
    }

    private boolean holds(TenantId tenant, long campaign) {
        return database.tenant(
                        tenant,
                        sql -> sql.number("SELECT COALESCE(MAX(held), 0) FROM tally WHERE campaign_id = ?", campaign))
                > 0;
    }

    private void list(TenantId tenant, long campaign, boolean listed) {
        if (listed) {
            database.inControl(sql -> sql.update(
                    "INSERT INTO held_campaign (tenant_id, campaign_id, held_since) VALUES (?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE held_since = held_since",
                    tenant.value(),
                    campaign,
                    clock.instant()));
        } else {
            database.inControl(sql -> sql.update(
                    "DELETE FROM held_campaign WHERE tenant_id = ? AND campaign_id = ?", tenant.value(), campaign));
        }
    }
}
