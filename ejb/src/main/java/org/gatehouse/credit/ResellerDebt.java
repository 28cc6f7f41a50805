package org.gatehouse.credit;

import java.time.Instant;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What a reseller bears of refunds, in its own database (architecture, section 4): each share is booked once and paid
 * at once as far as credit is available; what is missing is owed, and paid as soon as credit comes or is let go. So the
 * account never goes below zero. While something is owed, nothing is available.
 */
final class ResellerDebt {

    private static final String BOOKED =
            "SELECT COUNT(*) FROM refund_share WHERE customer_id = ? AND last_entry = ? AND rule = ?";
    private static final String BOOK =
            "INSERT INTO refund_share (customer_id, last_entry, rule, credits, at) VALUES (?, ?, ?, ?, ?)";
    private static final String ENTRY = "INSERT INTO ledger_entry"
            + " (at, kind, debit_account, credit_account, amount, rule, other_tenant, balance_after)"
            + " SELECT ?, ?, ?, ?, ?, ?, ?, balance FROM account WHERE id = 1";

    private ResellerDebt() {}

    /** Whose refund is borne, by which rule of the reseller's; neither when what is paid is of several. */
    private record Cause(@Nullable Long customer, @Nullable String rule) {

        static final Cause SEVERAL = new Cause(null, null);
    }

    /** Books a customer's share, unless it is booked already. Call it last in a transaction. */
    static void book(Sql sql, TenantId customer, SharedRefunds.Share share, Instant now) {
        Ledger.Balance account = Ledger.lock(sql);
        if (sql.number(BOOKED, customer.value(), share.lastEntry(), share.rule()) > 0) {
            return;
        }
        sql.update(BOOK, customer.value(), share.lastEntry(), share.rule(), share.credits(), now);
        if (share.credits() < 0) {
            giveBack(sql, account.owed(), -share.credits(), new Cause(customer.value(), null), now);
        } else {
            sql.update("UPDATE account SET owed = owed + ? WHERE id = 1", share.credits());
            Cause cause = account.owed() == 0 ? new Cause(customer.value(), share.rule()) : Cause.SEVERAL;
            pay(sql, Ledger.lock(sql), cause, now);
        }
    }

    /** Pays of what is owed as much as is available. */
    static void pay(Sql sql, Ledger.Balance account, Instant now) {
        pay(sql, account, Cause.SEVERAL, now);
    }

    private static void pay(Sql sql, Ledger.Balance account, Cause cause, Instant now) {
        long paid = Math.min(account.owed(), account.available());
        if (paid > 0) {
            sql.update("UPDATE account SET owed = owed - ?, balance = balance - ? WHERE id = 1", paid, paid);
            enter(sql, EntryKind.REFUND_SHARE, paid, cause, now);
        }
    }

    /** What is still owed is owed less; the rest is credited. */
    private static void giveBack(Sql sql, long owed, long credits, Cause cause, Instant now) {
        long forgone = Math.min(owed, credits);
        long returned = credits - forgone;
        sql.update("UPDATE account SET owed = owed - ?, balance = balance + ? WHERE id = 1", forgone, returned);
        if (returned > 0) {
            enter(sql, EntryKind.SHARE_RETURN, returned, cause, now);
        }
    }

    private static void enter(Sql sql, EntryKind kind, long credits, Cause cause, Instant now) {
        sql.update(ENTRY, now, kind, kind.from(), kind.to(), credits, cause.rule, cause.customer);
    }
}
