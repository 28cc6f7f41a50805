package org.gatehouse.reply;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.Page;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.message.CampaignId;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** The boundary of replies: what recipients wrote back, and what it was taken to mean (E10). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class Replies {

    @Inject
    private CurrentCaller current;

    @Inject
    private Database database;

    @Inject
    private Carriers carriers;

    /** {@code meaning} is OPT_OUT, OPT_IN, OTHER or UNCLEAR. */
    public record Entry(
            String id,
            Instant at,
            String from,
            String to,
            String carrier,
            @Nullable String campaignId,
            String text,
            String meaning) {}

    public record Filter(
            @Nullable String phone,
            @Nullable String tag,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Newest first. */
    @RolesAllowed({CUSTOMER, VIEWER})
    public Page<Entry> list(TenantId tenant, Filter filter, @Nullable String cursor, int limit) {
        current.mayAct(tenant);
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" WHERE r.id < ?");
        values.add(cursor == null ? Long.MAX_VALUE : Cursor.number(cursor));
        String phone = filter.phone();
        and(where, values, " AND r.phone = ?", phone == null ? null : PhoneNumbers.international(phone));
        and(where, values, " AND c.tag = ?", filter.tag());
        and(where, values, " AND r.at >= ?", filter.from());
        and(where, values, " AND r.at < ?", filter.until());
        values.add(limit + 1);
        List<Entry> entries = database.tenant(
                tenant,
                sql -> sql.list(
                        "SELECT r.* FROM reply r LEFT JOIN campaign c ON c.id = r.campaign_id" + where
                                + " ORDER BY r.id DESC LIMIT ?",
                        row -> read(tenant, row),
                        values.toArray()));
        return Cursor.page(
                entries, limit, entry -> Long.toString(Long.parseLong(entry.id().substring(6))));
    }

    private static void and(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private Entry read(TenantId tenant, ResultSet row) throws SQLException {
        Long campaign = row.getObject("campaign_id", Long.class);
        return new Entry(
                "reply-%012d".formatted(row.getLong("id")),
                Sql.time(row, "at"),
                PhoneNumbers.e164(row.getLong("phone")),
                row.getString("recipient"),
                carriers.byId(row.getInt("carrier_id")).map(CarrierRoute::name).orElse(""),
                campaign == null ? null : new CampaignId(tenant, campaign).toString(),
                row.getString("text"),
                row.getString("meaning"));
    }
}
