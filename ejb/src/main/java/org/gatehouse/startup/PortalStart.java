package org.gatehouse.startup;

import com.mysql.cj.jdbc.Driver;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gatehouse.tenant.migration.Databases;
import org.gatehouse.tenant.migration.StartFault;
import org.gatehouse.work.Node;

/**
 * Starts the portal in this order: configuration, control database, this node's lease, platform and operator, demo
 * tenants. When one fails, so does the deployment, and one line on standard output says why.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class PortalStart {

    private static final System.Logger LOG = System.getLogger(PortalStart.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Databases databases;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Node node;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private PlatformStart platform;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private DemoTenants demo;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private PendingMigrations migrations;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Readiness readiness;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedExecutorService background;

    @PostConstruct
    void start() {
        try {
            assemble(ConfigProvider.getConfig());
        } catch (RuntimeException | SQLException e) {
            System.out.println("GATEHOUSE-START-FAILED: " + reason(e));
            throw new StartFault(reason(e), e);
        }
        background.execute(migrations::run);
        readiness.assembled();
        LOG.log(System.Logger.Level.INFO, "The portal is assembled; this node is ({0}).", node.id());
    }

    private void assemble(Config config) throws SQLException {
        InstallationSettings installation = InstallationSettings.of(config);
        DatabaseSettings.of(config);
        CarrierSettings.of(config).carriers();
        requireUtc();
        DriverManager.registerDriver(new Driver());
        databases.awaitServer(PATIENCE);
        databases.openControl();
        node.renew();
        platform.open(installation.dataDirectory());
        if (installation.demo()) {
            demo.open(installation.dataDirectory());
        }
    }

    /** Columns hold UTC without a zone; JPA reads them in the zone of the JVM. */
    private static void requireUtc() {
        ZoneId zone = ZoneId.systemDefault();
        if (!zone.getRules().getOffset(Instant.now()).equals(ZoneOffset.UTC)
                || !zone.getRules().isFixedOffset()) {
            throw new StartFault(
                    "The server runs in the time zone (%s). Start it with -Duser.timezone=UTC.".formatted(zone));
        }
    }

    /** One line, of the fault that was meant for the operator where there is one. */
    private static String reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFault) {
                return line(cause);
            }
        }
        return line(thrown);
    }

    private static String line(Throwable thrown) {
        String message = thrown instanceof StartFault ? String.valueOf(thrown.getMessage()) : thrown.toString();
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
