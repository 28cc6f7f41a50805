package org.gatehouse.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.housekeeping.ExpiredDetail.Pending;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.migration.Partitions;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/** Removes what is over of one tenant, in short transactions; interrupted anywhere, the next visit goes on. */
record TenantCleanup(Database database, Partitions partitions, Ranges ranges) {

    private static final System.Logger LOG = System.getLogger(TenantCleanup.class.getName());
    private static final int MARKED_AT_ONCE = 500;
    private static final int PENDING_SEEN = 100;

    /**
     * What holds for one tenant.
     *
     * @param kept from the last change of a campaign that is final until its detail goes
     * @param window the longest one of the frequency limits
     */
    record Terms(TenantId tenant, Duration kept, Duration window) {}

    /** How a visit ended. */
    enum End {
        /** The budget was spent before all was removed. */
        UNFINISHED,
        /** The tenant has rows that will be over some day. */
        LATER,
        /** The tenant has nothing that ever has to go. */
        NOTHING_LEFT
    }

    End visit(Terms terms, Instant now, Budget budget) {
        TenantId tenant = terms.tenant();
        database.tenant(tenant, sql -> ranges.next(sql, now))
                .ifPresent(boundary -> cut(tenant, () -> partitions.split(tenant, boundary)));
        for (OldRows rows : TenantLives.over(now, terms.window())) {
            log(tenant, rows.what(), rows.remove(old -> database.tenant(tenant, old::batch), budget));
        }
        Instant before = now.minus(terms.kept());
        mark(tenant, before, now, budget);
        dropRanges(tenant, before);
        remove(tenant, now, budget);
        if (budget.isSpent()) {
            return End.UNFINISHED;
        }
        return hasRows(tenant) ? End.LATER : End.NOTHING_LEFT;
    }

    /** Whether there is anything that goes when its time has come. */
    boolean hasRows(TenantId tenant) {
        return database.tenant(
                tenant,
                sql -> sql.number("SELECT EXISTS (SELECT 1 FROM campaign WHERE detail_expired_at IS NULL)"
                                + " OR EXISTS (SELECT 1 FROM expired_detail) OR EXISTS (SELECT 1 FROM frequency_count)"
                                + " OR EXISTS (SELECT 1 FROM frequency_person)"
                                + " OR EXISTS (SELECT 1 FROM intercept)"
                                + " OR EXISTS (SELECT 1 FROM contact WHERE quarantined_until IS NOT NULL)")
                        > 0);
    }

    private void mark(TenantId tenant, Instant before, Instant now, Budget budget) {
        int marked;
        do {
            marked = database.tenant(tenant, sql -> ExpiredDetail.mark(sql, before, now, MARKED_AT_ONCE));
            log(tenant, "campaigns in detail", marked);
        } while (marked == MARKED_AT_ONCE && !budget.isSpent());
    }

    private void dropRanges(TenantId tenant, Instant before) {
        for (Ranges.Range range : database.tenant(tenant, sql -> Ranges.droppable(sql, before))) {
            if (cut(tenant, () -> partitions.drop(tenant, range.upper()))) {
                database.tenant(tenant, sql -> ExpiredDetail.within(sql, range)).forEach(gone -> finish(tenant, gone));
            }
        }
    }

    /** Changes the tables. @return false when somebody works on them: the next visit tries again */
    private static boolean cut(TenantId tenant, Runnable change) {
        try {
            change.run();
            return true;
        } catch (DatabaseFault busy) {
            if (!busy.isConflict()) {
                throw busy;
            }
            LOG.log(System.Logger.Level.INFO, "Tenant {0}: its tables are in use, to be cut later.", tenant);
            return false;
        }
    }

    private void remove(TenantId tenant, Instant now, Budget budget) {
        List<Pending> pending;
        do {
            pending = database.tenant(tenant, sql -> ExpiredDetail.pending(sql, now, PENDING_SEEN));
            for (Pending campaign : pending) {
                remove(tenant, campaign, budget);
            }
        } while (pending.size() == PENDING_SEEN && !budget.isSpent());
    }

    private void remove(TenantId tenant, Pending campaign, Budget budget) {
        Pending at = campaign;
        while (at.hasBlocks() && !budget.isSpent()) {
            Pending block = at;
            database.inTenant(tenant, sql -> ExpiredDetail.removeBlock(sql, block));
            at = at.next();
        }
        if (!at.hasBlocks()) {
            finish(tenant, at);
        }
    }

    /** What control knows of the campaign goes first: after a crash between the two, both are tried again. */
    private void finish(TenantId tenant, Pending campaign) {
        database.inControl(sql -> forget(sql, tenant, campaign.campaign()));
        database.inTenant(tenant, sql -> ExpiredDetail.finish(sql, campaign.campaign()));
    }

    private static void forget(Sql control, TenantId tenant, long campaign) {
        control.update(
                "DELETE FROM work_ticket WHERE kind IN ('DISPATCH', 'EXPIRE') AND tenant_id = ? AND campaign_id = ?",
                tenant.value(),
                campaign);
        for (String list : List.of("held_campaign", "open_inquiry")) {
            control.update(
                    "DELETE FROM " + list + " WHERE tenant_id = ? AND campaign_id = ?", tenant.value(), campaign);
        }
    }

    private static void log(TenantId tenant, String what, long count) {
        if (count > 0) {
            LOG.log(System.Logger.Level.INFO, "Tenant {0}: {1} {2} are over.", tenant, Long.toString(count), what);
        }
    }
}
