package org.gatehouse.tenant.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statements on one connection. SQL is constant text; every value is bound. Instants are stored as
 * {@code datetime(3)} in UTC, enums by name, booleans as 0 or 1. Not for several threads.
 */
public final class Sql {

    private final Connection connection;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows, in the order of the statement. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, reader, rows::add, values);
        return rows;
    }

    /** The first row, if any. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = list(sql, reader, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** A number that is always there, such as a count. */
    public long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.getLong(1), values)
                .orElseThrow(() -> new IllegalStateException("No row answers (%s).".formatted(sql)));
    }

    /** Hands each row on as it is read. */
    public <T> void each(String sql, RowReader<T> reader, Consumer<T> consumer, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(reader.read(rows));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFault(head(sql), e);
        }
    }

    /** Changes rows. @return how many the statement matched and changed */
    public int update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(head(sql), e);
        }
    }

    /** Inserts one row. @return its generated key */
    public long insert(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, values);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(head(sql), e);
        }
    }

    /** Runs one statement for many rows of values, inserts in few round trips. */
    public void batch(String sql, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Optional<InsertText> insert = InsertText.of(sql);
        if (insert.isPresent()) {
            insert(insert.get(), InsertText.groups(rows));
        } else {
            oneByOne(sql, rows);
        }
    }

    /** Groups of one size are inserted by one statement: the driver reads its thousands of places once. */
    private void insert(InsertText insert, List<List<@Nullable Object[]>> groups) {
        int next = 0;
        while (next < groups.size()) {
            int rows = groups.get(next).size();
            try (PreparedStatement statement = connection.prepareStatement(insert.with(rows))) {
                while (next < groups.size() && groups.get(next).size() == rows) {
                    bindAll(statement, groups.get(next));
                    statement.executeUpdate();
                    next++;
                }
            } catch (SQLException e) {
                throw new DatabaseFault(head(insert.head()), e);
            }
        }
    }

    private static void bindAll(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        int place = 0;
        for (@Nullable Object[] values : rows) {
            for (Object value : values) {
                statement.setObject(++place, column(value));
            }
        }
    }

    private void oneByOne(String sql, Collection<@Nullable Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFault(head(sql), e);
        }
    }

    /** Places for a list of {@code count} values: {@code ?,?,?}. */
    public static String places(int count) {
        return "?" + ",?".repeat(Math.max(0, count - 1));
    }

    /** The instant in a column, null where the column is. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column));
    }

    /** The instant in a column that is never null. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    /**
     * A {@code datetime} as the driver reads it; asked for by class, the pool's wrapper would find the way by
     * reflection.
     */
    static @Nullable Instant instant(@Nullable Object read) {
        return read == null ? null : ((LocalDateTime) read).toInstant(ZoneOffset.UTC);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, column(values[i]));
        }
    }

    private static @Nullable Object column(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return value;
    }

    private static String head(String sql) {
        return sql.length() > 80 ? sql.substring(0, 80) + "…" : sql;
    }
}
