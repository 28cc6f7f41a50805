package org.gatehouse.tenancy;

import java.util.function.Consumer;
import java.util.function.Function;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.tenant.sql.Sql;

/**
 * Transactions on one tenant's database as the portal has them: the tenant's role, READ COMMITTED, the whole repeated
 * when it met another one.
 */
public record TenantTransactions(Server server, TenantId tenant) {

    private static final int ATTEMPTS_MAX = 100;

    public void run(Consumer<Sql> work) {
        call(sql -> {
            work.accept(sql);
            return true;
        });
    }

    public <T> T call(Function<Sql, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, true);
            } catch (DatabaseFault fault) {
                if (!fault.isConflict() || attempt == ATTEMPTS_MAX) {
                    throw fault;
                }
            }
        }
    }

    /** Does the work as a process does that dies just before it commits. */
    public void lose(Consumer<Sql> work) {
        once(
                sql -> {
                    work.accept(sql);
                    return true;
                },
                false);
    }

    private <T> T once(Function<Sql, T> work, boolean commits) {
        return server.transaction(tenant, work, commits);
    }
}
