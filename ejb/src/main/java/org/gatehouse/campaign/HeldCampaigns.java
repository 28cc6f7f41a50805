package org.gatehouse.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.Page;
import org.gatehouse.message.CampaignId;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** The held campaigns of all tenants, oldest first, by the list in control. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class HeldCampaigns {

    private static final System.Logger LOG = System.getLogger(HeldCampaigns.class.getName());

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    private record Listed(CampaignId id, Instant since) {}

    Page<HeldCampaign> list(@Nullable String cursor, int limit, Locale locale) {
        long[] after = cursor == null ? new long[] {0, 0} : Cursor.pair(cursor);
        List<Listed> listed = database.control(sql -> sql.list(
                "SELECT tenant_id, campaign_id, held_since FROM held_campaign WHERE campaign_id > ? OR (campaign_id = ? AND"
                        + " tenant_id > ?) ORDER BY campaign_id, tenant_id LIMIT ?",
                row -> new Listed(
                        new CampaignId(new TenantId(row.getLong("tenant_id")), row.getLong("campaign_id")),
                        Sql.time(row, "held_since")),
                after[0],
                after[0],
                after[1],
                limit + 1));
        Page<Listed> page = Cursor.page(
                listed, limit, one -> one.id().number() + "-" + one.id().tenant());
        List<HeldCampaign> held = new ArrayList<>();
        for (Listed one : page.items()) {
            read(one, locale).ifPresent(held::add);
        }
        return new Page<>(held, page.next());
    }

    /** Empty when it holds nothing any more, or its tenant cannot be asked now: that hides no other's. */
    private Optional<HeldCampaign> read(Listed listed, Locale locale) {
        TenantId tenant = listed.id().tenant();
        try {
            return database.tenant(tenant, sql -> new Reports(tenant, locale, clock.instant())
                            .find(sql, listed.id().number()))
                    .filter(report -> report.buckets().getOrDefault(CampaignReport.Bucket.HELD, 0L) > 0)
                    .map(report -> new HeldCampaign(tenants.get(tenant).name(), listed.since(), report));
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Tenant %s, campaign %d: not among the held ones for now."
                            .formatted(tenant, listed.id().number()),
                    e);
            return Optional.empty();
        }
    }
}
