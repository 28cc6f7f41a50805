package org.gatehouse.report;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** The boundary of single messages: pages of them, rejected rows, and exports that stream (E1, E4, S6, Y7). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class MessageReports {

    private static final int EXPORT_PAGE = 1_000;

    @Inject
    private CurrentCaller current;

    @Inject
    private Database database;

    @Inject
    private MessageViews views;

    @Inject
    private Clock clock;

    /** Messages of one campaign by row, or of the last 30 days newest campaign first. {@code limit} 1 to 1000. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<MessageView> messages(
            TenantId tenant, MessageFilter filter, @Nullable String cursor, int limit, Locale locale) {
        current.mayAct(tenant);
        require(tenant, filter.campaign());
        return page(tenant, filter, cursor, limit, locale);
    }

    /** Calls {@code each} for every message that fits, batch by batch, holding no more than one batch in memory. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public void export(TenantId tenant, MessageFilter filter, Locale locale, Consumer<MessageView> each) {
        current.mayAct(tenant);
        require(tenant, filter.campaign());
        String cursor = null;
        do {
            Page<MessageView> page = page(tenant, filter, cursor, EXPORT_PAGE, locale);
            page.items().forEach(each);
            cursor = page.next();
        } while (cursor != null);
    }

    /** Rows of the upload that became no message, by row. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<RejectedRow> rejected(TenantId tenant, CampaignId campaign, @Nullable String cursor, int limit) {
        current.mayAct(tenant);
        require(tenant, campaign);
        long after = cursor == null ? 0 : Cursor.under(campaign.number(), cursor);
        List<RejectedRow> rows = database.tenant(
                tenant,
                sql -> sql.list(
                        "SELECT r.seq, r.raw, r.cause, r.duplicate_of FROM rejected_row r JOIN campaign c"
                                + " ON c.id = r.campaign_id WHERE c.detail_expired_at IS NULL AND r.campaign_id = ?"
                                + " AND r.seq > ? ORDER BY r.seq LIMIT ?",
                        row -> new RejectedRow(
                                row.getInt("seq"),
                                row.getString("raw"),
                                RejectedRow.Cause.valueOf(row.getString("cause")),
                                row.getObject("duplicate_of", Integer.class)),
                        campaign.number(),
                        after,
                        limit + 1));
        return Cursor.page(rows, limit, row -> campaign.number() + "-" + row.row());
    }

    private Page<MessageView> page(
            TenantId tenant, MessageFilter filter, @Nullable String cursor, int limit, Locale locale) {
        MessageQuery query = new MessageQuery(filter, cursor, limit + 1, clock.instant());
        List<MessageQuery.Found> found = database.tenant(tenant, query::run);
        Page<MessageQuery.Found> page = Cursor.page(
                found,
                limit,
                one -> one.campaign().number() + "-" + one.message().seq());
        return new Page<>(views.of(tenant, page.items(), locale), page.next());
    }

    private void require(TenantId tenant, @Nullable CampaignId campaign) {
        if (campaign == null) {
            return;
        }
        boolean known = campaign.tenant().equals(tenant)
                && database.tenant(tenant, sql -> CampaignRows.find(sql, campaign.number()))
                        .isPresent();
        if (!known) {
            throw new NotFound("campaign");
        }
    }
}
