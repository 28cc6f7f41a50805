package org.gatehouse.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.Wired;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A call on a store with an entity manager is made again when its transaction met another one. */
class RepetitionIT {

    /** Begins no transaction: what is called here begins its own. */
    private static final Transactions TRANSACTIONS = new Transactions() {
        @Override
        public <T> T bound(Supplier<T> work) {
            return work.get();
        }
    };

    private static final Repetition REPETITION =
            Wired.of(Repetition.class, Wired.of(Database.class, TRANSACTIONS, new TenantSchemas()));

    private interface Work {
        @Nullable
        Object run() throws SQLException;
    }

    /** A call as the container hands it over; counts how often it is made. */
    private static final class Call implements InvocationContext {

        private final Work work;
        private int made;

        Call(Work work) {
            this.work = work;
        }

        @Override
        public @Nullable Object proceed() {
            made++;
            try {
                return work.run();
            } catch (SQLException fault) {
                throw new PersistenceException(new IllegalStateException("as EclipseLink wraps it", fault));
            }
        }

        @Override
        public Object getTarget() {
            return this;
        }

        @Override
        public @Nullable Object getTimer() {
            return null;
        }

        @Override
        public @Nullable Method getMethod() {
            return null;
        }

        @Override
        public @Nullable Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] params) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return new HashMap<>();
        }
    }

    @Test
    void twoTransactionsThatLockEachOtherOutBothComeThrough() throws Exception {
        try (Server server = Server.start()) {
            server.databases().openControl();
            server.execute("CREATE TABLE gh_control.pair (id int PRIMARY KEY, n int) ENGINE = InnoDB");
            server.execute("INSERT INTO gh_control.pair VALUES (1, 0), (2, 0)");
            CountDownLatch bothHoldOne = new CountDownLatch(2);
            Call forth = new Call(() -> change(server, 1, 2, bothHoldOne));
            Call back = new Call(() -> change(server, 2, 1, bothHoldOne));
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                Future<?> one = threads.submit(() -> REPETITION.call(forth));
                Future<?> other = threads.submit(() -> REPETITION.call(back));
                one.get(60, TimeUnit.SECONDS);
                other.get(60, TimeUnit.SECONDS);
            } finally {
                threads.shutdownNow();
            }
            assertThat(forth.made + back.made)
                    .as("the server chose one to be repeated")
                    .isGreaterThan(2);
        }
    }

    private static @Nullable Object change(Server server, int first, int second, CountDownLatch bothHoldOne)
            throws SQLException {
        try (Connection connection = server.asControl();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE pair SET n = n + 1 WHERE id = " + first);
            bothHoldOne.countDown();
            try {
                bothHoldOne.await(); // a repeated one waits for nobody
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            statement.executeUpdate("UPDATE pair SET n = n + 1 WHERE id = " + second);
            connection.commit();
            return null;
        }
    }

    @Test
    void anyOtherFaultIsTheCallersAtOnce() throws IOException {
        Call call = new Call(() -> {
            throw new SQLException("Duplicate entry", "23000", 1062);
        });
        assertThatThrownBy(() -> REPETITION.call(call)).isInstanceOf(PersistenceException.class);
        assertThat(call.made).isEqualTo(1);
    }

    @Test
    void afterSomeTriesTheConflictIsTold() {
        Call call = new Call(() -> {
            throw new SQLException("Lock wait timeout exceeded", "40001", 1205);
        });
        assertThatThrownBy(() -> REPETITION.call(call)).isInstanceOf(PersistenceException.class);
        assertThat(call.made).isEqualTo(8);
    }
}
