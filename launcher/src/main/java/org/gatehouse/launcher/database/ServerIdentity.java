package org.gatehouse.launcher.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Tells one running server from every other: its data directory, and a pid file whose name is random for each start.
 * Two servers on copies of one data directory have the same passwords and the same tables, but never the same pid file.
 *
 * @param data the server's datadir
 * @param pidFile written by the server itself
 * @param port on 127.0.0.1
 */
record ServerIdentity(Path data, Path pidFile, int port) {
    private static final int NONCE_BYTES = 8;

    static ServerIdentity fresh(DatabaseFolder folder, int port) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        String name = "mariadbd-" + HexFormat.of().formatHex(nonce) + Orphan.PID_FILE_SUFFIX;
        return new ServerIdentity(folder.data(), folder.folder().resolve(name), port);
    }

    /** Asks the server behind the connection who it is. */
    boolean isOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select @@datadir, @@pid_file")) {
            return answer.next()
                    && Path.of(answer.getString(1)).equals(data)
                    && Path.of(answer.getString(2)).equals(pidFile);
        }
    }
}
