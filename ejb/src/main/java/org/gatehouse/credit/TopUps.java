package org.gatehouse.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * Credit that comes from outside or from another tenant, each time once per reference. Amounts in credits, 1 or more.
 */
@ApplicationScoped
public class TopUps {

    private static final String LOCK = "SELECT balance - reserved - set_aside FROM account WHERE id = 1 FOR UPDATE";
    private static final String BOOKED = "SELECT amount FROM ledger_entry WHERE reference = ?";
    private static final String ENTRY = "INSERT INTO ledger_entry"
            + " (at, kind, debit_account, credit_account, amount, other_tenant, balance_after, reference)"
            + " SELECT ?, ?, ?, ?, ?, ?, balance, ? FROM account WHERE id = 1";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    /**
     * Credit from the operator. A reference that was used before for the same amount changes nothing.
     *
     * @throws Conflict when it was used for another amount
     */
    public void topUp(TenantId tenant, long amount, String reference) {
        Movement asked = new Movement(EntryKind.TOP_UP, amount, "TOP_UP:" + reference, null, clock.instant());
        Movement booked = database.tenant(tenant, sql -> in(sql, asked));
        requireSame(reference, amount, booked);
    }

    /**
     * Credit of one tenant for another. It leaves first and arrives then, each once: after a crash between the two the
     * same call completes it.
     *
     * @throws InvalidInput naming the missing amount when the giver has too little
     * @throws Conflict when the reference was used for another amount
     */
    public void transfer(TenantId from, TenantId to, long amount, String reference) {
        String transfer = "TRANSFER:%s:%s:%s".formatted(from, to, reference);
        Movement asked = new Movement(EntryKind.TRANSFER, amount, transfer, to, clock.instant());
        Movement left = database.tenant(from, sql -> out(sql, asked));
        requireSame(reference, amount, left);
        database.inTenant(to, sql -> in(sql, left.with(from)));
    }

    private static void requireSame(String reference, long amount, Movement booked) {
        if (booked.amount != amount) {
            throw new Conflict("credit.reference", reference, Long.toString(booked.amount), Long.toString(amount));
        }
    }

    /** One movement between a tenant's account and the world outside or {@code other} tenant. */
    record Movement(
            EntryKind kind,
            long amount,
            String reference,
            @Nullable TenantId other,
            Instant at) {

        Movement of(long bookedAmount) {
            return new Movement(kind, bookedAmount, reference, other, at);
        }

        Movement with(TenantId tenant) {
            return new Movement(kind, amount, reference, tenant, at);
        }
    }

    /** Credits the account, unless the reference is booked already. @return what was booked, now or then */
    static Movement in(Sql sql, Movement movement) {
        sql.number(LOCK);
        Optional<Long> booked = booked(sql, movement);
        if (booked.isPresent()) {
            return movement.of(booked.get());
        }
        sql.update("UPDATE account SET balance = balance + ? WHERE id = 1", movement.amount);
        book(sql, movement, LedgerAccount.FUNDING, LedgerAccount.AVAILABLE);
        ResellerDebt.pay(sql, Ledger.lock(sql), movement.at);
        return movement;
    }

    /** Debits the account, unless the reference is booked already. @return what was booked, now or then */
    static Movement out(Sql sql, Movement movement) {
        long available = sql.number(LOCK);
        Optional<Long> booked = booked(sql, movement);
        if (booked.isPresent()) {
            return movement.of(booked.get());
        }
        if (available < movement.amount) {
            throw new InvalidInput(
                    "amount", "credit.missing", Long.toString(movement.amount - available), Long.toString(available));
        }
        sql.update("UPDATE account SET balance = balance - ? WHERE id = 1", movement.amount);
        book(sql, movement, LedgerAccount.AVAILABLE, LedgerAccount.FUNDING);
        return movement;
    }

    private static void book(Sql sql, Movement movement, LedgerAccount debit, LedgerAccount credit) {
        TenantId other = movement.other;
        sql.update(
                ENTRY,
                movement.at,
                movement.kind,
                debit,
                credit,
                movement.amount,
                other == null ? null : other.value(),
                movement.reference);
    }

    private static Optional<Long> booked(Sql sql, Movement movement) {
        return sql.first(BOOKED, row -> row.getLong(1), movement.reference);
    }
}
