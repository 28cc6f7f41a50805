package org.gatehouse.tenant.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of one row from the first column on, each read once: quicker than by name where rows are many. */
public final class Columns {

    private final ResultSet row;
    private int place;

    public Columns(ResultSet row) {
        this.row = row;
    }

    public int number() throws SQLException {
        return row.getInt(++place);
    }

    public @Nullable Integer numberOrNull() throws SQLException {
        int value = row.getInt(++place);
        return row.wasNull() ? null : (Integer) value;
    }

    public long longNumber() throws SQLException {
        return row.getLong(++place);
    }

    public boolean flag() throws SQLException {
        return row.getBoolean(++place);
    }

    public @Nullable String text() throws SQLException {
        return row.getString(++place);
    }

    /** Of a column that is never null. */
    public byte[] bytes() throws SQLException {
        return Objects.requireNonNull(row.getBytes(++place));
    }

    /** Of a column that is never null; stored in UTC. */
    public Instant time() throws SQLException {
        return Objects.requireNonNull(timeOrNull());
    }

    public @Nullable Instant timeOrNull() throws SQLException {
        return Sql.instant(row.getObject(++place));
    }

    public void skip() {
        place++;
    }
}
