package org.gatehouse.tenant.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A server and an account on it; {@code url} is a JDBC URL without a database. */
public record DatabaseAccount(String url, String user, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
