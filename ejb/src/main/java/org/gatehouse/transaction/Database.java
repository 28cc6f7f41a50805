package org.gatehouse.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.tenant.sql.Sql;

/**
 * Runs work as one transaction, and again from the start when the database reports a deadlock (1213) or a lock wait
 * (1205). So the work must be repeatable: it may change nothing but the database and what it returns. Call it outside
 * any other transaction.
 */
@ApplicationScoped
public class Database {

    private static final int TRIES_MAX = 8;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Transactions transactions;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantSchemas schemas;

    /** One transaction on control. */
    public <T> T control(Function<Sql, T> work) {
        return repeated(() -> transactions.control(work));
    }

    /** One transaction on control that answers nothing. */
    public void inControl(Consumer<Sql> work) {
        control(sql -> {
            work.accept(sql);
            return true;
        });
    }

    /** One transaction on a tenant's database. @throws TenantOutOfService when that cannot be used */
    public <T> T tenant(TenantId tenant, Function<Sql, T> work) {
        schemas.require(tenant);
        return repeated(() -> transactions.tenant(tenant, work));
    }

    /** One transaction on a tenant's database that cannot change anything, and locks nothing. */
    public <T> T reading(TenantId tenant, Function<Sql, T> work) {
        return tenant(tenant, sql -> {
            sql.update("SET TRANSACTION READ ONLY");
            return work.apply(sql);
        });
    }

    /** One transaction on a tenant's database that answers nothing. */
    public void inTenant(TenantId tenant, Consumer<Sql> work) {
        tenant(tenant, sql -> {
            work.accept(sql);
            return true;
        });
    }

    /** One transaction on whatever the work binds it to. */
    public <T> T bound(Supplier<T> work) {
        return repeated(() -> transactions.bound(work));
    }

    private static <T> T repeated(Supplier<T> transaction) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (!DatabaseFault.saysConflict(e) || tries == TRIES_MAX) {
                    throw e;
                }
                pause(tries);
            }
        }
    }

    private static void pause(int tries) {
        long millis = ThreadLocalRandom.current().nextLong(1, 10L * tries + 1);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
