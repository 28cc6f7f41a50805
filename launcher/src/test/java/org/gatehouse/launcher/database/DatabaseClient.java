package org.gatehouse.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks a server of a test by SQL: every value of the answers, row by row. */
final class DatabaseClient {
    private DatabaseClient() {}

    static List<String> asAdmin(EmbeddedMariaDb database, String... statements) throws SQLException {
        return execute(database.adminUser(), database.adminPassword(), database, statements);
    }

    static List<String> asApp(EmbeddedMariaDb database, String... statements) throws SQLException {
        return execute(database.appUser(), database.appPassword(), database, statements);
    }

    static Connection connect(String user, String password, EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.url(), user, password);
    }

    private static List<String> execute(String user, String password, EmbeddedMariaDb database, String... statements)
            throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect(user, password, database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    addAll(statement.getResultSet(), values);
                }
            }
        }
        return values;
    }

    private static void addAll(ResultSet rows, List<String> values) throws SQLException {
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                values.add(rows.getString(column));
            }
        }
    }
}
