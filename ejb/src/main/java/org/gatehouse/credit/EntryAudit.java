package org.gatehouse.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Walks through the ledger's entries in their order, some thousand at a time, and adds them up. */
final class EntryAudit {

    static final int PAGE = 5_000;

    private static final String ENTRIES =
            "SELECT id, kind, debit_account, credit_account, amount, campaign_id, rule, balance_after FROM ledger_entry"
                    + " WHERE id > ? AND id <= ? ORDER BY id LIMIT " + PAGE;

    private final List<Difference> differences = new ArrayList<>();
    private long balance;
    private long reserved;
    private long sharesPaid;
    private boolean balanceFollows = true;

    /** One entry as it is stored. */
    record Entry(
            long id,
            EntryKind kind,
            LedgerAccount debit,
            LedgerAccount credit,
            long amount,
            @Nullable Long campaign,
            @Nullable String rule,
            long balanceAfter) {

        private long on(LedgerAccount account) {
            return (credit == account ? amount : 0) - (debit == account ? amount : 0);
        }

        private boolean isOfItsKind() {
            boolean given = debit == kind.from() && credit == kind.to();
            boolean received = kind == EntryKind.TRANSFER && debit == kind.to() && credit == kind.from();
            return given || received;
        }
    }

    /** The next entries after one, up to a last one. */
    static List<Entry> read(Sql sql, long after, long last) {
        return sql.list(ENTRIES, EntryAudit::entry, after, last);
    }

    void add(Entry entry) {
        long onReserved = entry.on(LedgerAccount.RESERVED);
        reserved += onReserved;
        balance += onReserved + entry.on(LedgerAccount.AVAILABLE);
        sharesPaid += entry.kind() == EntryKind.REFUND_SHARE ? entry.amount() : 0;
        sharesPaid -= entry.kind() == EntryKind.SHARE_RETURN ? entry.amount() : 0;
        if (!entry.isOfItsKind()) {
            differences.add(Difference.ofEntry(
                    Difference.Kind.DIRECTION, entry, entry.kind().name(), entry.amount(), 0));
        }
        if (entry.kind() == EntryKind.REFUND && entry.rule() == null) {
            differences.add(
                    Difference.ofEntry(Difference.Kind.RULE, entry, entry.kind().name(), entry.amount(), 0));
        }
        if (balanceFollows && entry.balanceAfter() != balance) {
            balanceFollows = false;
            differences.add(
                    Difference.ofEntry(Difference.Kind.BALANCE, entry, "balance_after", entry.balanceAfter(), balance));
        }
    }

    /** Of the sum of all entries. */
    long balance() {
        return balance;
    }

    /** Of the sum of all entries. */
    long reserved() {
        return reserved;
    }

    /** What was paid for shares in refunds, less what came back. */
    long sharesPaid() {
        return sharesPaid;
    }

    List<Difference> differences() {
        return differences;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long campaign = row.getLong("campaign_id");
        return new Entry(
                row.getLong("id"),
                EntryKind.valueOf(row.getString("kind")),
                LedgerAccount.valueOf(row.getString("debit_account")),
                LedgerAccount.valueOf(row.getString("credit_account")),
                row.getLong("amount"),
                campaign == 0 ? null : Long.valueOf(campaign),
                row.getString("rule"),
                row.getLong("balance_after"));
    }
}
