package org.gatehouse.policy;

import java.time.Clock;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.audit.Audit;
import org.gatehouse.transaction.Database;

/** What the container would make, on a database. */
final class Beans {

    private Beans() {}

    static TenantDirectory directory(Database database) {
        return new TenantDirectory(database, new Audit(database, Clock.systemUTC()));
    }
}
