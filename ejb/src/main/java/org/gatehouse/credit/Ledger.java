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

    private static final String ACCOUNT = "SELECT balance, reserved, set_aside FROM account WHERE id = 1 FOR UPDATE";
    private static final String ENTRY = "INSERT INTO ledger_entry"
            + " (at, kind, debit_account, credit_account, amount, campaign_id, rule, balance_after)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private Ledger() {}

    /** The account as it stands, locked. In credits. */
    public record Balance(long balance, long reserved, long setAside) {

        public long available() {
            return balance - reserved - setAside;
        }
    }

    /** Reads and locks the account. */
    public static Balance lock(Sql sql) {
        return sql.first(
                        ACCOUNT,
                        row -> new Balance(row.getLong("balance"), row.getLong("reserved"), row.getLong("set_aside")))
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

    /** Lets go what was set aside and is not needed. No movement. */
    public static void returnSetAside(Sql sql, long credits) {
        if (credits > 0) {
            sql.update("UPDATE account SET set_aside = set_aside - ? WHERE id = 1", credits);
        }
    }

    /** Posts what a batch of messages changed: one entry for each kind, refunds one for each rule. */
    public static void post(Sql sql, long campaign, TallyChange change, Instant now) {
        long toReserved = change.reserved() - change.captured() - change.released();
        long toBalance = change.refunded() - change.captured() - change.redebited();
        if (change.reserved() == 0 && toReserved == 0 && toBalance == 0 && change.refunded() == 0) {
            return;
        }
        Poster poster = new Poster(sql, campaign, now, lock(sql).balance());
        sql.update(
                "UPDATE account SET balance = balance + ?, reserved = reserved + ? WHERE id = 1",
                toBalance,
                toReserved);
        poster.post(EntryKind.RESERVE, change.reserved(), null);
        poster.post(EntryKind.CAPTURE, change.captured(), null);
        poster.post(EntryKind.RELEASE, change.released(), null);
        change.refundsByRule().forEach((rule, credits) -> poster.post(EntryKind.REFUND, credits, rule));
        poster.post(EntryKind.RE_DEBIT, change.redebited(), null);
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

        void post(EntryKind kind, long credits, @Nullable String rule) {
            if (credits == 0) {
                return;
            }
            balance += switch (kind) {
                case CAPTURE, RE_DEBIT -> -credits;
                case REFUND -> credits;
                default -> 0;
            };
            sql.update(ENTRY, now, kind, kind.from(), kind.to(), credits, campaign, rule, balance);
        }
    }
}
