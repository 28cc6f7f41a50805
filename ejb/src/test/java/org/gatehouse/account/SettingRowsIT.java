package org.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings in control, on a real MariaDB: inherited, with history, and not to be broken by a row written by hand. */
class SettingRowsIT {

    private static final Instant NOW = Instant.parse("2026-11-22T06:15:00Z");
    private static final TenantId PLATFORM = new TenantId(1);
    private static final TenantId RESELLER = new TenantId(2);
    private static final TenantId CUSTOMER = new TenantId(3);

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @BeforeAll
    static void aCustomerOfAReseller() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        String tenant = "INSERT INTO tenant (id, name, kind, parent_id, language, time_zone, created_at)"
                + " VALUES (?, ?, ?, ?, 'en', 'UTC', ?)";
        call(sql -> sql.update(tenant, 1, "platform", "PLATFORM", null, NOW));
        call(sql -> sql.update(tenant, 2, "anadolu", "RESELLER", 1, NOW));
        call(sql -> sql.update(tenant, 3, "lale", "CUSTOMER", 2, NOW));
    }

    @BeforeEach
    void nothingIsSet() {
        call(sql -> sql.update("DELETE FROM setting"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static <T> T call(Function<Sql, T> work) {
        try (Connection control = server.asControl()) {
            return work.apply(new Sql(control));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TenantSnapshot snapshot() {
        return call(TenantSnapshot::read);
    }

    private static void save(TenantId tenant, Setting setting, @Nullable String value) {
        call(sql -> {
            SettingRows.add(sql, tenant, new SettingChange(setting, value, NOW, "operator"));
            return true;
        });
    }

    private static List<SettingChange> history() {
        return call(sql -> SettingRows.history(sql, CUSTOMER, 10));
    }

    private static SettingInForce inForce(TenantId tenant, Setting setting) {
        return snapshot().inForce(tenant).stream()
                .filter(one -> one.setting() == setting)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNearestValueCountsAndNullInheritsAgain() {
        save(PLATFORM, Setting.VALIDITY_SECONDS, "7200");
        save(RESELLER, Setting.VALIDITY_SECONDS, "5400");
        save(CUSTOMER, Setting.VALIDITY_SECONDS, "3600");
        assertThat(inForce(CUSTOMER, Setting.VALIDITY_SECONDS))
                .isEqualTo(new SettingInForce(Setting.VALIDITY_SECONDS, "3600", CUSTOMER, NOW, "operator"));
        save(CUSTOMER, Setting.VALIDITY_SECONDS, null);
        assertThat(inForce(CUSTOMER, Setting.VALIDITY_SECONDS).setFor()).isEqualTo(RESELLER);
        save(RESELLER, Setting.VALIDITY_SECONDS, null);
        assertThat(snapshot().settings(CUSTOMER).number(Setting.VALIDITY_SECONDS))
                .isEqualTo(7200);
        save(PLATFORM, Setting.VALIDITY_SECONDS, null);
        assertThat(inForce(CUSTOMER, Setting.VALIDITY_SECONDS))
                .isEqualTo(new SettingInForce(Setting.VALIDITY_SECONDS, "86400", null, null, null));
        assertThat(history()).extracting(SettingChange::value).containsExactly(null, "3600");
    }

    @Test
    void aRowThatNobodyCanHaveSavedIsIgnored() {
        save(RESELLER, Setting.CREDITS_PER_SEGMENT, "3");
        String byHand = "INSERT INTO setting (tenant_id, name, value, set_at, set_by) VALUES (?, ?, ?, ?, 'root')";
        call(sql -> sql.update(byHand, 3, "NO_SUCH_SETTING", "1", NOW));
        call(sql -> sql.update(byHand, 3, "CREDITS_PER_SEGMENT", "many", NOW));
        call(sql -> sql.update(byHand, 3, "CHARGING_MODE", "NEVER", NOW));

        assertThat(snapshot().settings(CUSTOMER).number(Setting.CREDITS_PER_SEGMENT))
                .isEqualTo(3);
        assertThat(snapshot().settings(CUSTOMER).text(Setting.CHARGING_MODE)).isEqualTo("CHARGE_ON_SUBMIT");
        assertThat(history()).isEmpty();
    }

    @Test
    void aChangeIsCheckedForEveryTenantThatInheritsIt() {
        save(CUSTOMER, Setting.VALIDITY_SECONDS, "3600");
        SettingChange wait = new SettingChange(Setting.DLR_WAIT_SECONDS, "3599", NOW, "operator");
        InvalidInput invalid = catchThrowableOfType(
                InvalidInput.class, () -> SettingCheck.together(snapshot().with(RESELLER, wait), RESELLER, wait));
        assertThat(invalid.errors())
                .containsExactly(
                        new FieldError("value", "setting.together", "3599", "anadolu", "3600", "86400", "3599"));

        SettingChange window = new SettingChange(Setting.STATS_WINDOW_SECONDS, "3601", NOW, "operator");
        InvalidInput below = catchThrowableOfType(
                InvalidInput.class, () -> SettingCheck.together(snapshot().with(RESELLER, window), RESELLER, window));
        assertThat(below.errors().get(0).arguments()).isEqualTo(List.of("3601", "lale", "3601", "3600", "259200"));
    }
}
