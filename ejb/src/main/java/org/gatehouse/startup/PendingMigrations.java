package org.gatehouse.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.migration.Databases;
import org.gatehouse.transaction.Database;
import org.gatehouse.transaction.TenantOutOfService;
import org.gatehouse.transaction.TenantSchemas;

/** Migrates tenants that are behind, one after the other, while the portal serves. */
@ApplicationScoped
class PendingMigrations {

    private static final System.Logger LOG = System.getLogger(PendingMigrations.class.getName());

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantSchemas schemas;

    void run() {
        database.control(sql -> sql.list(
                        "SELECT id FROM tenant WHERE schema_version < ? ORDER BY id",
                        row -> new TenantId(row.getLong(1)),
                        Databases.TENANT_SCHEMA))
                .forEach(this::migrate);
    }

    private void migrate(TenantId tenant) {
        try {
            schemas.require(tenant);
        } catch (TenantOutOfService e) {
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
        }
    }
}
