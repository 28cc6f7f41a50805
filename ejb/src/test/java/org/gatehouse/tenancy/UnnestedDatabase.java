package org.gatehouse.tenancy;

import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;

/** The same, where no transaction may run within another one: each would hold a connection of its own. */
public final class UnnestedDatabase extends ServerDatabase {

    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    public UnnestedDatabase(Server server) {
        super(server);
    }

    @Override
    public <T> T control(Function<Sql, T> work) {
        return alone(() -> super.control(work));
    }

    @Override
    public <T> T tenant(TenantId tenant, Function<Sql, T> work) {
        return alone(() -> super.tenant(tenant, work));
    }

    private <T> T alone(Supplier<T> transaction) {
        if (inside.get()) {
            throw new IllegalStateException("A transaction was begun within another one.");
        }
        inside.set(true);
        try {
            return transaction.get();
        } finally {
            inside.set(false);
        }
    }
}
