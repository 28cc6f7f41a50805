package org.gatehouse.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.credit.TopUps.Movement;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credit from outside and from tenant to tenant, once per reference, on a real MariaDB. */
class TopUpsIT {

    private static final TenantId RESELLER = new TenantId(1);
    private static final TenantId CUSTOMER = new TenantId(2);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @BeforeAll
    static void twoTenants() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        server.databases().openTenant(RESELLER);
        server.databases().openTenant(CUSTOMER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aResellerWithAThousandCredits() {
        for (TenantId tenant : List.of(RESELLER, CUSTOMER)) {
            transaction(tenant, sql -> sql.update("DELETE FROM ledger_entry"));
            transaction(tenant, sql -> sql.update("UPDATE account SET balance = 0, reserved = 0, set_aside = 0"));
        }
        in(RESELLER, topUp(1_000, "start"));
    }

    @Test
    void aReferenceCountsOnceHoweverManyUseItAtOneTime() {
        IntStream.range(0, 16).parallel().forEach(i -> in(CUSTOMER, topUp(50, "invoice 7")));
        assertThat(balance(CUSTOMER)).isEqualTo(50);
        assertAccountedFor();
    }

    @Test
    void anotherReferenceCountsAgain() {
        in(CUSTOMER, topUp(50, "invoice 7"));
        in(CUSTOMER, topUp(50, "invoice 8"));
        assertThat(balance(CUSTOMER)).isEqualTo(100);
    }

    @Test
    void aTransferThatWasCutOffIsCompletedWithTheAmountThatHadLeft() {
        transaction(RESELLER, sql -> TopUps.out(sql, transfer(300)));
        Movement retried = transaction(RESELLER, sql -> TopUps.out(sql, transfer(999)));
        in(CUSTOMER, retried);
        in(CUSTOMER, retried);
        assertThat(balance(RESELLER)).isEqualTo(700);
        assertThat(balance(CUSTOMER)).isEqualTo(300);
        assertAccountedFor();
    }

    @Test
    void whatIsNotThereCannotBeGivenAndTheMissingAmountIsNamed() {
        transaction(RESELLER, sql -> sql.update("UPDATE account SET reserved = 100, set_aside = 50 WHERE id = 1"));
        assertThatThrownBy(() -> transaction(RESELLER, sql -> TopUps.out(sql, transfer(860))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.errors().get(0).field()).isEqualTo("amount");
                    assertThat(refused.errors().get(0).arguments()).containsExactly("10", "850");
                });
        assertThat(balance(RESELLER)).isEqualTo(1_000);
        transaction(RESELLER, sql -> TopUps.out(sql, transfer(850)));
        assertThat(balance(RESELLER)).isEqualTo(150);
    }

    private static Movement topUp(long amount, String reference) {
        return new Movement(EntryKind.TOP_UP, amount, reference, null, NOW);
    }

    private static Movement transfer(long amount) {
        return new Movement(EntryKind.TRANSFER, amount, "TRANSFER:1:2:r", CUSTOMER, NOW);
    }

    private static void in(TenantId tenant, Movement movement) {
        transaction(tenant, sql -> {
            TopUps.in(sql, movement);
            return movement;
        });
    }

    private static long balance(TenantId tenant) {
        return transaction(tenant, Credits::account).balance();
    }

    private static void assertAccountedFor() {
        assertThat(transaction(RESELLER, TopUpsIT::audit)).isEmpty();
        assertThat(transaction(CUSTOMER, TopUpsIT::audit)).isEmpty();
    }

    private static <T> T transaction(TenantId tenant, Function<Sql, T> work) {
        try (Connection connection = server.asTenant(tenant)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            T answer = work.apply(new Sql(connection));
            connection.commit();
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Difference> audit(Sql sql) {
        return new Auditor(work -> work.accept(sql)).audit();
    }
}
