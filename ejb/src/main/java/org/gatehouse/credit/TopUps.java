package org.gatehouse.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/**
 * Credit that comes from outside or from another tenant, each time once per reference. Amounts in credits, 1 or more.
 */
@ApplicationScoped
public class TopUps {

    private static final String LOCK = "SELECT balance - reserved - set_aside FROM account WHERE id = 1 FOR UPDATE";
    private static final String BOOKED = "SELECT amount FROM ledger_entry WHERE reference = ?";
    private static final String ENTRY = "INSERT INTO ledger_entry"
            + " (at, kind, debit_account, credit_account, amount, balance_after, reference)"
            + " SELECT ?, ?, ?, ?, ?, balance, ? FROM account WHERE id = 1";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    /** Credit from the operator. A reference that was used before changes nothing. */
    public void topUp(TenantId tenant, long amount, String reference) {
        database.inTenant(tenant, sql -> in(sql, EntryKind.TOP_UP, amount, "TOP_UP:" + reference));
    }

    /**
     * Credit of one tenant for another. It leaves first and arrives then, each once: after a crash between the two the
     * same call completes it, with the amount that has left.
     *
     * @throws InvalidInput naming the missing amount when the giver has too little
     */
    public void transfer(TenantId from, TenantId to, long amount, String reference) {
        String transfer = "TRANSFER:%s:%s:%s".formatted(from, to, reference);
        long moved = database.tenant(from, sql -> out(sql, amount, transfer));
        database.inTenant(to, sql -> in(sql, EntryKind.TRANSFER, moved, transfer));
    }

    private void in(Sql sql, EntryKind kind, long amount, String reference) {
        sql.number(LOCK);
        if (booked(sql, reference).isEmpty()) {
            sql.update("UPDATE account SET balance = balance + ? WHERE id = 1", amount);
            sql.update(ENTRY, clock.instant(), kind, "FUNDING", "AVAILABLE", amount, reference);
        }
    }

    private long out(Sql sql, long amount, String reference) {
        long available = sql.number(LOCK);
        Optional<Long> booked = booked(sql, reference);
        if (booked.isPresent()) {
            return booked.get();
        }
        if (available < amount) {
            throw new InvalidInput(
                    "amount", "credit.short", Long.toString(amount - available), Long.toString(available));
        }
        sql.update("UPDATE account SET balance = balance - ? WHERE id = 1", amount);
        sql.update(ENTRY, clock.instant(), EntryKind.TRANSFER, "AVAILABLE", "FUNDING", amount, reference);
        return amount;
    }

    private static Optional<Long> booked(Sql sql, String reference) {
        return sql.first(BOOKED, row -> row.getLong(1), reference);
    }
}
