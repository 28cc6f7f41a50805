package org.gatehouse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.gatehouse.message.Message;
import org.gatehouse.message.Messages;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.migration.DatabaseAccount;
import org.gatehouse.tenant.migration.Databases;
import org.gatehouse.tenant.migration.StartFault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tenant's database of the first version keeps what it knows when it is migrated. */
class TenantMigrationIT {

    private static final TenantId LALE = new TenantId(7);
    private static final int DAY = 20_779;
    private static final int SLOT = DAY * 96 + 40;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @BeforeAll
    static void aTenantOfTheFirstVersion() throws IOException, InterruptedException, SQLException {
        server = Server.start();
        server.databases().openControl();
        server.execute("CREATE DATABASE " + LALE.database() + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        DatabaseAccount admin = server.admin();
        Flyway.configure()
                .dataSource(admin.url(), admin.user(), admin.password())
                .defaultSchema(LALE.database())
                .schemas(LALE.database())
                .locations("classpath:org/gatehouse/tenant/migration/tenant")
                .target("1")
                .load()
                .migrate();
        run(
                "INSERT INTO %s.frequency_count (phone, day, category, messages) VALUES (1, %d, 0, 2), (1, %d, 0, 1),"
                        + " (2, %d, 0, 1)",
                DAY, DAY + 1, DAY);
        run(
                "INSERT INTO %s.message (campaign_id, seq, chunk_no, phone, state, encoding, segments, part_states, facts,"
                        + " counted_day, verdict_at, due_at, updated_at) VALUES (1, 1, 1, 1, 0, 0, 1, '', '', %d, NOW(), NOW(),"
                        + " NOW()), (1, 2, 1, 2, 0, 0, 1, '', '', NULL, NOW(), NOW(), NOW())",
                DAY);
        run("INSERT INTO %s.intercept (phone, scope, reason, from_at, until_at, deletable, rule, campaign_id, seq)"
                + " VALUES (1, 'LOCAL', 'BUSY', NOW(), NOW(), 1, 'busy', 1, 1)");
        server.databases().openTenant(LALE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void run(String sql, Object... numbers) throws SQLException {
        List<Object> all = new ArrayList<>(List.of(LALE.database()));
        all.addAll(List.of(numbers));
        server.execute(sql.formatted(all.toArray()));
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection tenant = server.asTenant(LALE);
                Statement statement = tenant.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    @Test
    void whatWasCountedOnADayStaysOnIt() throws SQLException {
        assertThat(rows("SELECT CONCAT(phone, ' ', slot, ' ', messages) FROM frequency_count ORDER BY phone, slot"))
                .containsExactly("1 %d 2".formatted(SLOT), "1 %d 1".formatted(SLOT + 96), "2 %d 1".formatted(SLOT));
    }

    @Test
    void messagesStayAsTheyAreAndAreReadAsIfTheyWereNew() throws SQLException {
        assertThat(rows("SELECT CONCAT(seq, ' ', COALESCE(counted_slot, '-')) FROM message ORDER BY seq"))
                .as("no transaction over all of them")
                .containsExactly("1 " + DAY, "2 -");
        List<Message> read = new TenantTransactions(server, LALE).call(sql -> Messages.lockChunk(sql, 1, 1, 1, 2));
        assertThat(read).extracting(message -> message.decided().countedSlot()).containsExactly(SLOT, null);
        assertThat(Messages.countedSlot(SLOT)).isEqualTo(SLOT);
    }

    @Test
    void aDatabaseThatWasMigratedByTheFormerTextGoesOn() throws SQLException {
        String now = checksum();
        run("UPDATE %s.flyway_schema_history SET checksum = 1836306459 WHERE version = '2'");
        server.databases().openTenant(LALE);
        assertThat(checksum()).isEqualTo(now);

        run("UPDATE %s.flyway_schema_history SET checksum = 4711 WHERE version = '2'");
        try {
            assertThatThrownBy(() -> server.databases().openTenant(LALE)).isInstanceOf(StartFault.class);
        } finally {
            run("UPDATE %s.flyway_schema_history SET checksum = " + now + " WHERE version = '2'");
        }
    }

    private static String checksum() throws SQLException {
        return rows("SELECT checksum FROM flyway_schema_history WHERE version = '2'")
                .get(0);
    }

    @Test
    void theNewestSchemaIsThatOfTheLastMigration() throws SQLException {
        assertThat(rows("SELECT MAX(CAST(version AS INT)) FROM flyway_schema_history"))
                .containsExactly(Integer.toString(Databases.TENANT_SCHEMA));
    }

    @Test
    void thatMomentLiesOnTheDayWhereverPeopleLive() {
        OffsetDateTime moment =
                OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusMinutes(15L * SLOT);
        for (int minutes = -10 * 60; minutes <= 13 * 60 + 45; minutes += 15) {
            ZoneOffset zone = ZoneOffset.ofTotalSeconds(minutes * 60);
            assertThat(moment.withOffsetSameInstant(zone).toLocalDate())
                    .as("at %s", zone)
                    .isEqualTo(LocalDate.ofEpochDay(DAY));
        }
    }

    @Test
    void everyPersonThatWasCountedCanBeLocked() throws SQLException {
        assertThat(rows("SELECT CONCAT(phone, ' ', category, ' ', day) FROM frequency_person ORDER BY phone"))
                .containsExactly("1 0 " + (DAY + 1), "2 0 " + DAY);
    }

    @Test
    void aFailureMayBeRecordedForTheCustomerToo() throws SQLException {
        run(
                "INSERT INTO %s.intercept (phone, scope, reason, from_at, until_at, deletable, rule, layer, campaign_id, seq)"
                        + " VALUES (1, 'LOCAL', 'BUSY', NOW(), NOW(), 1, 'meşgul', 'lale', 1, 1)");
        assertThat(rows("SELECT CONCAT(layer, '/', rule) FROM intercept ORDER BY layer"))
                .containsExactly("/busy", "lale/meşgul");
    }
}
