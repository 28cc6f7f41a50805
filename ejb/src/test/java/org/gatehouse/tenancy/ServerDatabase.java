package org.gatehouse.tenancy;

import java.util.function.Function;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/**
 * Transactions on a real server without a container, as the portal has them: control, and tenants each with its role.
 */
public class ServerDatabase extends Database {

    private static final int ATTEMPTS_MAX = 100;

    private final Server server;

    public ServerDatabase(Server server) {
        this.server = server;
    }

    @Override
    public <T> T control(Function<Sql, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (DatabaseFault fault) {
                if (!fault.isConflict() || attempt == ATTEMPTS_MAX) {
                    throw fault;
                }
            }
        }
    }

    private <T> T once(Function<Sql, T> work) {
        return server.transaction(null, work, true);
    }

    @Override
    public <T> T tenant(TenantId tenant, Function<Sql, T> work) {
        return new TenantTransactions(server, tenant).call(work);
    }
}
