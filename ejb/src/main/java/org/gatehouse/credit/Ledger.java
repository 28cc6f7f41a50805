package org.gatehouse.credit;

import java.time.Instant;
import org.gatehouse.message.TallyChange;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one tenant: moves credits on the account row and appends what moved. Call it last in a transaction:
 * locks are taken in the order messages, tally, account.
 */
public final class Ledger {

    private static final String ACCOUNT =
            "SELECT balance, reserved, set_aside, owed FROM account WHERE id = 1 FOR UPDATE";
    private static final String ENTRY = "INSERT INTO ledger_entry"
            + " (at, kind, debit_account, credit_account, amount, campaign_id, rule, reseller_share, balance_after)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Ledger() {}

    /** The account as it stands, locked. In credits. {@code owed}: see {@link ResellerDebt}. */
    public record Balance(long balance, long reserved, long setAside, long owed) {

        public long available() {
            return balance - reserved - setAside;
        }
    }

    /** Reads and locks the account. */
    public static Balance lock(Sql sql) {
        return sql.first(
                        ACCOUNT,
                        row -> new Balance(
                                row.getLong("balance"),
                                row.getLong("reserved"),
                                row.getLong("set_aside"),
                                row.getLong("owed")))
                .orElseThrow(() -> new IllegalStateException("The tenant has no account."));
    }

    /**
     * Sets credits aside for a campaign that is being admitted, all or nothing. No movement: nothing is posted.
     *
     * @return how many credits are missing; 0 when they were set aside
     */
    public static long setAside(Sql sql, long credits) {
        long available = lock(sql).available();
        if (available < credits) {
            return credits - available;
        }
        sql.update("UPDATE account SET set_aside = set_aside + ? WHERE id = 1", credits);
        return 0;
    }

    /** Posts what a block of an admission changed, and lets go what was set aside for it. */
    public static void admit(Sql sql, long campaign, TallyChange change, long setAside, Instant now) {
        if (setAside > 0) {
            sql.update("UPDATE account SET set_aside = set_aside - ? WHERE id = 1", setAside);
        }
        post(sql, campaign, change, now);
        if (setAside > 0) {
            ResellerDebt.pay(sql, lock(sql), now);
        }
    }

    /** Posts what a batch of messages changed: one entry for each kind, refunds one for each rule. */
    public static void post(Sql sql, long campaign, TallyChange change, Instant now) {
        long toReserved = change.reserved() - change.captured() - change.released();
        long toBalance = change.refunded() - change.captured() - change.redebited();
        if (change.reserved() == 0 && toReserved == 0 && toBalance == 0 && change.refunded() == 0) {
            return;
        }
        Balance before = lock(sql);
        Poster poster = new Poster(sql, campaign, now, before.balance());
        sql.update(
                "UPDATE account SET balance = balance + ?, reserved = reserved + ? WHERE id = 1",
                toBalance,
                toReserved);
        poster.post(EntryKind.RESERVE, change.reserved());
        poster.post(EntryKind.CAPTURE, change.captured());
        poster.post(EntryKind.RELEASE, change.released());
        change.refundsByRule()
                .forEach((rule, credits) -> poster.post(
                        EntryKind.REFUND, credits, rule.path(), rule.layer().isEmpty() ? 0 : credits));
        poster.post(EntryKind.RE_DEBIT, change.redebited(), null, change.resellerReturned());
        if (before.owed() > 0) {
            ResellerDebt.pay(sql, lock(sql), now);
        }
    }

    private static final class Poster {

        private final Sql sql;
        private final long campaign;
        private final Instant now;
        private long balance;

        Poster(Sql sql, long campaign, Instant now, long balance) {
            this.sql = sql;
            this.campaign = campaign;
            this.now = now;
            this.balance = balance;
        }

        void post(EntryKind kind, long credits) {
            post(kind, credits, null, 0);
        }

        void post(EntryKind kind, long credits, @Nullable String rule, long resellerShare) {
            if (credits == 0) {
                return;
            }
            balance += switch (kind) {
                case CAPTURE, RE_DEBIT -> -credits;
                case REFUND -> credits;
                default -> 0;
            };
            sql.update(ENTRY, now, kind, kind.from(), kind.to(), credits, campaign, rule, resellerShare, balance);
        }
    }
}
