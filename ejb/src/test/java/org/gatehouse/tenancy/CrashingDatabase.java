package org.gatehouse.tenancy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;

/**
 * The database as a process sees it that crashes: commits some transactions, the next one is done and lost. A process
 * that dies so does nothing after it; one that lives on has met a fault.
 */
public final class CrashingDatabase extends ServerDatabase {

    private final AtomicInteger left;
    private final boolean livesOn;

    private CrashingDatabase(Server server, int transactions, boolean livesOn) {
        super(server);
        this.left = new AtomicInteger(transactions);
        this.livesOn = livesOn;
    }

    /** Dies within the transaction after so many. */
    public static CrashingDatabase after(Server server, int transactions) {
        return new CrashingDatabase(server, transactions, false);
    }

    /** Loses the transaction after so many, and none after it. */
    public static CrashingDatabase once(Server server, int transactions) {
        return new CrashingDatabase(server, transactions, true);
    }

    /** What became of the process. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The process is dead from now on. */
    public void die() {
        left.set(-1);
    }

    @Override
    public <T> T tenant(TenantId tenant, Function<Sql, T> work) {
        return super.tenant(tenant, dying(work));
    }

    @Override
    public <T> T control(Function<Sql, T> work) {
        return super.control(dying(work));
    }

    private <T> Function<Sql, T> dying(Function<Sql, T> work) {
        int before = left.getAndDecrement();
        if (before < 0 && !livesOn) {
            throw new Crash();
        }
        return sql -> {
            T answer = work.apply(sql);
            if (before == 0) {
                throw new Crash();
            }
            return answer;
        };
    }
}
