package org.gatehouse.tenant.binding;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.tenant.sql.Sql;

/**
 * The only door to the data sources. A call needs a running transaction, binds it to control or to one tenant, and
 * works on a connection with that role and database. The pools are two and not XA, so that one transaction cannot touch
 * both.
 */
@ApplicationScoped
public class BoundConnections {

    @Resource(lookup = "java:app/jdbc/control")
    @SuppressWarnings("NullAway.Init")
    private DataSource controlPool;

    @Resource(lookup = "java:app/jdbc/tenant")
    @SuppressWarnings("NullAway.Init")
    private DataSource tenantPool;

    /** Asks control. */
    public <T> T control(Function<Sql, T> work) {
        TransactionTenant.bindControl();
        try (Connection connection = RoleBinding.toControl(controlPool.getConnection())) {
            return work.apply(new Sql(connection));
        } catch (SQLException e) {
            throw new DatabaseFault("control", e);
        }
    }

    /** Changes control. */
    public void inControl(Consumer<Sql> work) {
        control(sql -> {
            work.accept(sql);
            return true;
        });
    }

    /** Asks the database of one tenant. */
    public <T> T tenant(TenantId tenant, Function<Sql, T> work) {
        TransactionTenant.bind(tenant);
        try (Connection connection = RoleBinding.toTenant(tenantPool.getConnection(), tenant)) {
            return work.apply(new Sql(connection));
        } catch (SQLException e) {
            throw new DatabaseFault("tenant " + tenant, e);
        }
    }

    /** Changes the database of one tenant. */
    public void inTenant(TenantId tenant, Consumer<Sql> work) {
        tenant(tenant, sql -> {
            work.accept(sql);
            return true;
        });
    }
}
