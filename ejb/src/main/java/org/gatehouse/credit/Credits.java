package org.gatehouse.credit;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
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
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.Page;
import org.gatehouse.answer.RowId;
import org.gatehouse.message.CampaignId;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** The boundary of credit: the account, its entries, and the audit that recomputes them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Credits {

    /** In credits; balance = reserved + available. {@code owed}: of customers' refunds, as soon as there is credit. */
    public record Account(long balance, long reserved, long available, long owed) {}

    /**
     * One entry of the ledger; {@code amount} is positive, its direction lies in the kind. {@code tenant}: the name of
     * who gave or got a transfer, or whose refund is borne.
     */
    public record Entry(
            String id,
            Instant at,
            EntryKind kind,
            long amount,
            @Nullable String campaignId,
            @Nullable String rule,
            @Nullable String tenant,
            long balanceAfter) {}

    /** A {@link Difference} with the ids of the outside. */
    public record Finding(
            Difference.Kind kind,
            @Nullable String campaignId,
            @Nullable String entryId,
            String figure,
            long kept,
            long recomputed) {

        static Finding of(TenantId tenant, Difference difference) {
            Long campaign = difference.campaign();
            Long entry = difference.entry();
            return new Finding(
                    difference.kind(),
                    campaign == null ? null : new CampaignId(tenant, campaign).toString(),
                    entry == null ? null : new RowId(tenant, entry).toString(),
                    difference.figure(),
                    difference.kept(),
                    difference.recomputed());
        }
    }

    /** What an audit found; nothing when all adds up. {@code asOf}: when it began. */
    public record Audit(Instant asOf, List<Finding> differences) {

        public boolean addsUp() {
            return differences.isEmpty();
        }
    }

    private static final String ACCOUNT = "SELECT balance, reserved, set_aside, owed FROM account WHERE id = 1";
    private static final String ENTRIES = "SELECT id, at, kind, amount, campaign_id, rule, other_tenant, balance_after"
            + " FROM ledger_entry WHERE id < ? ORDER BY id DESC LIMIT ?";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private CurrentCaller current;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantDirectory tenants;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Audits audits;

    /** The account as it stands; what is set aside for a campaign that is being admitted counts as reserved. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Account account(TenantId tenant) {
        current.mayAct(tenant);
        return database.tenant(tenant, Credits::account);
    }

    /** The account, within a transaction on the tenant's database. */
    public static Account account(Sql sql) {
        return sql.first(ACCOUNT, row -> {
                    long balance = row.getLong("balance");
                    long reserved = row.getLong("reserved") + row.getLong("set_aside");
                    return new Account(balance, reserved, balance - reserved, row.getLong("owed"));
                })
                .orElseThrow(() -> new IllegalStateException("The tenant has no account."));
    }

    /** Newest first. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<Entry> entries(TenantId tenant, @Nullable String cursor, int limit) {
        current.mayAct(tenant);
        long before = RowId.before(tenant, cursor);
        List<Entry> found =
                database.tenant(tenant, sql -> sql.list(ENTRIES, row -> entry(tenant, row), before, (long) limit + 1));
        return Page.of(found, limit, Entry::id);
    }

    /**
     * Recomputes the ledger from the rows, campaign by campaign: for a million messages some seconds.
     *
     * @throws org.gatehouse.answer.Conflict while another audit of the tenant is under way
     */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Audit audit(TenantId tenant) {
        current.mayAct(tenant);
        return audits.run(tenant);
    }

    private Entry entry(TenantId tenant, ResultSet row) throws SQLException {
        long campaign = row.getLong("campaign_id");
        long other = row.getLong("other_tenant");
        return new Entry(
                new RowId(tenant, row.getLong("id")).toString(),
                Sql.time(row, "at"),
                EntryKind.valueOf(row.getString("kind")),
                row.getLong("amount"),
                campaign == 0 ? null : new CampaignId(tenant, campaign).toString(),
                row.getString("rule"),
                other == 0
                        ? null
                        : tenants.find(new TenantId(other)).map(Tenant::name).orElse(null),
                row.getLong("balance_after"));
    }
}
