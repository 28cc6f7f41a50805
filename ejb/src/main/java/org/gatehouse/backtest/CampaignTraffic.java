package org.gatehouse.backtest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one tenant, campaign by campaign and block by block, in the order of their keys. Only campaigns are
 * looked at that changed in the period and are still kept in detail.
 */
final class CampaignTraffic implements TenantTraffic {

    private static final int CAMPAIGNS = 500;
    private static final String CHANGED = " FROM campaign c JOIN tally t ON t.campaign_id = c.id WHERE c.id > ?"
            + " AND c.created_at < ? AND t.updated_at >= ? AND c.detail_expired_at IS NULL";

    private final Database database;
    private final TenantId tenant;
    private final Period period;
    private final Function<Campaign, Portions> portionsOf;
    private final Deque<Long> waiting = new ArrayDeque<>();
    private long lastCampaign;
    private @Nullable Portions portions;
    private int block;
    private int blockCount;

    CampaignTraffic(Database database, TenantId tenant, Period period, Function<Campaign, Portions> portionsOf) {
        this.database = database;
        this.tenant = tenant;
        this.period = period;
        this.portionsOf = portionsOf;
    }

    /** How many messages there are to be read, by the tallies. */
    static long count(Sql sql, Period period) {
        return sql.number(
                "SELECT COALESCE(SUM(t.refused + t.scheduled + t.held + t.queued + t.submitted + t.unknown + t.delivered"
                        + " + t.failed + t.expired + t.cancelled), 0)" + CHANGED,
                0,
                period.until(),
                period.from());
    }

    @Override
    public @Nullable Portion next() {
        Portions current = portions;
        while (current == null || block == blockCount) {
            Campaign campaign = nextCampaign();
            if (campaign == null) {
                return null;
            }
            current = portionsOf.apply(campaign);
            portions = current;
            block = 0;
            blockCount = campaign.blockCount();
        }
        int first = block * UploadBlock.ROWS + 1;
        block++;
        return current.read(first, first + UploadBlock.ROWS - 1);
    }

    private @Nullable Campaign nextCampaign() {
        while (true) {
            if (waiting.isEmpty()) {
                waiting.addAll(database.reading(tenant, this::changed));
            }
            Long number = waiting.poll();
            if (number == null) {
                return null;
            }
            lastCampaign = number;
            Campaign campaign = database.reading(tenant, sql -> CampaignRows.find(sql, number))
                    .orElse(null);
            if (campaign != null) {
                return campaign;
            }
        }
    }

    private List<Long> changed(Sql sql) {
        return sql.list(
                "SELECT c.id" + CHANGED + " ORDER BY c.id LIMIT ?",
                row -> row.getLong(1),
                lastCampaign,
                period.until(),
                period.from(),
                CAMPAIGNS);
    }
}
