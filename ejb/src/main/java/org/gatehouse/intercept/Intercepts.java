package org.gatehouse.intercept;

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
import java.util.List;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.message.CampaignId;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** The boundary of the intercept list: what this tenant's messages originated (E5–E9). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class Intercepts {

    private static final String ID_PREFIX = "intercept-";
    private static final int ID_DIGITS = 12;

    @Inject
    private CurrentCaller current;

    @Inject
    private Database database;

    /**
     * {@code from} inclusive, {@code until} exclusive; equal for records that never block. Scope GLOBAL, LOCAL or NONE.
     */
    public record Entry(
            String id,
            String phone,
            Instant from,
            Instant until,
            Reason reason,
            @Nullable String carrierCode,
            String scope,
            boolean deletable,
            @Nullable String campaignId) {}

    /** Newest first. */
    @RolesAllowed({CUSTOMER, VIEWER})
    public Page<Entry> list(TenantId tenant, @Nullable String phone, @Nullable String cursor, int limit) {
        current.mayAct(tenant);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
        String select = "SELECT id, phone, scope, reason, carrier_code, from_at, until_at, deletable, campaign_id"
                + " FROM intercept WHERE id < ?";
        List<Entry> entries = database.tenant(tenant, sql -> {
            if (phone == null) {
                return sql.list(select + " ORDER BY id DESC LIMIT ?", row -> read(tenant, row), before, limit + 1);
            }
            return sql.list(
                    select + " AND phone = ? ORDER BY id DESC LIMIT ?",
                    row -> read(tenant, row),
                    before,
                    PhoneNumbers.international(phone),
                    limit + 1);
        });
        return Cursor.page(entries, limit, entry -> Long.toString(number(entry.id())));
    }

    /** Deletes a record this tenant originated; a global one is lifted for everybody. @throws NotFound */
    @RolesAllowed(CUSTOMER)
    public void delete(TenantId tenant, String id) {
        current.mayAct(tenant);
        long number = number(id);
        boolean deletable = database.tenant(
                        tenant,
                        sql -> sql.first(
                                "SELECT deletable FROM intercept WHERE id = ?", row -> row.getBoolean(1), number))
                .orElseThrow(() -> new NotFound("intercept"));
        if (!deletable) {
            throw new NotFound("intercept");
        }
        database.inControl(sql -> sql.update(
                "DELETE FROM global_intercept WHERE tenant_id = ? AND intercept_id = ?", tenant.value(), number));
        database.inTenant(tenant, sql -> sql.update("DELETE FROM intercept WHERE id = ?", number));
    }

    private static Entry read(TenantId tenant, ResultSet row) throws SQLException {
        return new Entry(
                ID_PREFIX + ("%0" + ID_DIGITS + "d").formatted(row.getLong("id")),
                PhoneNumbers.e164(row.getLong("phone")),
                Sql.time(row, "from_at"),
                Sql.time(row, "until_at"),
                Reason.valueOf(row.getString("reason")),
                row.getString("carrier_code"),
                row.getString("scope"),
                row.getBoolean("deletable"),
                new CampaignId(tenant, row.getLong("campaign_id")).toString());
    }

    private static long number(String id) {
        if (!id.matches(ID_PREFIX + "[0-9]{" + ID_DIGITS + ",18}")) {
            throw new NotFound("intercept");
        }
        return Long.parseLong(id.substring(ID_PREFIX.length()));
    }
}
