package org.gatehouse.housekeeping;

import java.util.function.Function;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;

/** Commits some transactions; the next one is done and lost, as by a process that dies before it commits. */
final class CrashingDatabase extends ServerDatabase {

    private int left;

    CrashingDatabase(Server server, int transactions) {
        super(server);
        this.left = transactions;
    }

    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
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
        boolean dies = left-- == 0;
        return sql -> {
            T answer = work.apply(sql);
            if (dies) {
                throw new Crash();
            }
            return answer;
        };
    }
}
