package org.gatehouse.web.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.File;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.account.TenantRegistry;
import org.gatehouse.account.TenantRegistry.NewTenantRecord;
import org.gatehouse.optout.OptOutRecord;
import org.gatehouse.reseller.SenderName;
import org.gatehouse.reseller.SenderRegistry;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.binding.BoundConnections;
import org.gatehouse.transaction.Database;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Architecture, section 5, on the pools' real connections inside Payara, with the JARs of the built WAR. */
@ExtendWith({PortalDatabase.class, ArquillianExtension.class})
@SuppressWarnings("NullAway.Init") // the container sets the fields
@Order(5)
class TenancyIT {

    private static final long PHONE_OF_A = 905_321_000_001L;
    private static final long PHONE_OF_B = 905_321_000_002L;

    @Inject
    TenantRegistry registry;

    @Inject
    TenantDirectory directory;

    @Inject
    Database database;

    @Inject
    BoundConnections connections;

    @Inject
    SenderRegistry senders;

    @EJB
    TenantProbe probe;

    @Resource(lookup = "java:app/jdbc/tenant")
    DataSource tenantPool;

    private TenantId a;
    private TenantId b;

    @Deployment
    static WebArchive portal() throws URISyntaxException {
        WebArchive war = ShrinkWrap.create(ZipImporter.class)
                .importFrom(new File(System.getProperty("gatehouse.war")))
                .as(WebArchive.class);
        File assertions = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ShrinkWrap.create(WebArchive.class, "tenancy.war")
                .merge(war, Filters.include("/WEB-INF/lib/.*"))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibraries(assertions)
                .addPackage(TenancyIT.class.getPackage());
    }

    @BeforeEach
    void twoTenantsWithEqualKeys() {
        TenantId platform = directory.find("platform").orElseThrow().id();
        a = tenant("tenancy-a", platform);
        b = tenant("tenancy-b", platform);
        keepOptOut(a, PHONE_OF_A);
        keepOptOut(b, PHONE_OF_B);
    }

    @Test
    void theServerRefusesSqlThatNamesAnotherTenant() {
        String sql = "SELECT phone FROM " + b.database() + ".opt_out";
        assertThatThrownBy(() -> database.tenant(a, jdbc -> jdbc.number(sql)))
                .hasStackTraceContaining("command denied");
        assertThatThrownBy(() -> probe.ask(a, sql)).hasStackTraceContaining("command denied");
        assertThatThrownBy(() -> database.control(jdbc -> jdbc.number(sql))).hasStackTraceContaining("command denied");
        assertThat(probe.ask(b, sql)).hasSize(1);
    }

    @Test
    void withoutATenantThereIsNoConnection() {
        assertThatThrownBy(() -> probe.findUnbound(1))
                .hasStackTraceContaining("No tenant is bound to this transaction");
        assertThatThrownBy(() -> connections.tenant(a, jdbc -> jdbc.number("SELECT 1")))
                .hasMessageContaining("No transaction is active");
    }

    @Test
    void aTransactionIsAboutOneTenantOrAboutControl() {
        assertThatThrownBy(() -> probe.bothTenants(a, b)).hasStackTraceContaining("needs one of its own");
        assertThatThrownBy(() -> probe.tenantThenControl(a)).hasStackTraceContaining("needs one of its own");
        String serverRefuses = "cannot add more resources"; // to a transaction that is not distributed
        assertThatThrownBy(() -> probe.entitiesOfTenantThenOfControl(a)).hasStackTraceContaining(serverRefuses);
        assertThatThrownBy(() -> probe.entitiesOfControlThenOfTenant()).hasStackTraceContaining(serverRefuses);
    }

    @Test
    void noConnectionComesWithTheRoleOrDatabaseOfItsLastUser() throws SQLException {
        for (int i = 0; i < 50; i++) {
            leaveBehind(i % 2 == 0 ? a : b);
            assertThat(placeByJdbc(a)).isEqualTo(a.role() + " " + a.database());
            assertThat(probe.ask(b, TenantProbe.PLACE)).hasToString("[" + b.role() + " " + b.database() + "]");
            assertThat(probe.placeByJdbcAfterJpa(a)).isEqualTo(a.role() + " " + a.database());
            assertThat(placeInControl()).isEqualTo("NONE gh_control");
        }
    }

    @Test
    void manyThreadsEachSeeTheirOwnTenant() {
        List<String> wrong = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? a : b)
                .filter(tenant -> !placeByJdbc(tenant).equals(tenant.role() + " " + tenant.database())
                        || phone(tenant) != (tenant.equals(a) ? PHONE_OF_A : PHONE_OF_B))
                .map(TenantId::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void equalKeysOfTwoTenantsAreTwoRows() {
        assertThat(phone(a)).isEqualTo(PHONE_OF_A);
        assertThat(phone(b)).isEqualTo(PHONE_OF_B);
        assertThat(phone(a)).isEqualTo(PHONE_OF_A);
    }

    @Test
    void theSharedCacheIsOff() {
        assertThat(probe.isInSharedCache(a, 1)).isFalse();
        database.inTenant(a, jdbc -> jdbc.update("UPDATE opt_out SET phone = phone + 7 WHERE id = 1"));
        assertThat(phone(a)).isEqualTo(PHONE_OF_A + 7);
    }

    @Test
    void whatFailsLeavesNothing() {
        assertThatThrownBy(
                        () -> probe.persistAndFail(a, new OptOutRecord(905_321_000_003L, "API", null, Instant.EPOCH)))
                .hasStackTraceContaining("after the flush");
        assertThatThrownBy(() -> database.inTenant(a, jdbc -> {
                    jdbc.update("DELETE FROM opt_out");
                    throw new IllegalStateException("after the delete");
                }))
                .hasStackTraceContaining("after the delete");
        long left = database.tenant(a, jdbc -> jdbc.number("SELECT COUNT(*) FROM opt_out"));
        assertThat(left).isEqualTo(1);
    }

    @Test
    void controlHoldsNoNumberInClear() {
        String number = "905329876543";
        senders.approve(a, new SenderName(number));
        keepOptOut(a, Long.parseLong(number));
        assertThat(columnsOfControlThatHold("tenancy-a")).contains("tenant.name");
        assertThat(columnsOfControlThatHold(number)).isEmpty();
    }

    private TenantId tenant(String name, TenantId platform) {
        Tenant tenant =
                registry.findOrAdd(new NewTenantRecord(name, TenantKind.CUSTOMER, platform, "en", ZoneOffset.UTC));
        return tenant.id();
    }

    private void keepOptOut(TenantId tenant, long phone) {
        database.inTenant(
                tenant,
                jdbc -> jdbc.update(
                        "INSERT INTO opt_out (id, phone, source, at) VALUES (1, ?, 'API', UTC_TIMESTAMP(3))"
                                + " ON DUPLICATE KEY UPDATE phone = VALUES(phone)",
                        phone));
    }

    private long phone(TenantId tenant) {
        return java.util.Objects.requireNonNull(probe.find(tenant, 1)).phone();
    }

    private String placeByJdbc(TenantId tenant) {
        return database.tenant(tenant, jdbc -> jdbc.first(TenantProbe.PLACE, row -> row.getString(1))
                .orElseThrow());
    }

    private String placeInControl() {
        return database.control(
                jdbc -> jdbc.first(TenantProbe.PLACE, row -> row.getString(1)).orElseThrow());
    }

    /** What a connection keeps when it goes back to the pool: a role and a database. */
    private void leaveBehind(TenantId tenant) throws SQLException {
        try (Connection connection = tenantPool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + tenant.role());
            connection.setCatalog(tenant.database());
        }
    }

    private List<String> columnsOfControlThatHold(String text) {
        List<String> columns = database.control(jdbc -> jdbc.list(
                "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                        + " WHERE table_schema = 'gh_control'",
                row -> row.getString(1)));
        assertThat(columns).contains("audit_entry.detail", "sender_owner.sender_hmac");
        return columns.stream().filter(column -> holds(column, text)).toList();
    }

    private boolean holds(String column, String text) {
        String table = column.substring(0, column.indexOf('.'));
        return database.control(jdbc -> jdbc.number(
                        "SELECT COUNT(*) FROM " + table + " WHERE CAST(" + column + " AS CHAR) LIKE ?",
                        "%" + text + "%"))
                > 0;
    }
}
