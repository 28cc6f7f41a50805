package org.gatehouse.launcher.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.gatehouse.launcher.process.ChildProcess;
import org.gatehouse.launcher.process.ChildSpec;
import org.gatehouse.launcher.process.DeathSignal;
import org.gatehouse.launcher.process.StartFailure;
import org.gatehouse.launcher.process.TcpPort;

/** A server process that has answered and proved to be the one that was started. */
record RunningServer(ChildProcess process, ServerIdentity identity) {
    private static final System.Logger LOG = System.getLogger(RunningServer.class.getName());
    private static final int ATTEMPTS = 3;
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);

    /**
     * Starts on the port of the options, or on a free one: a port that is lost to another program meanwhile is
     * replaced.
     */
    static RunningServer start(ServerCommand command, DatabaseOptions options, Credentials credentials, Path log)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = options.port() == 0 ? TcpPort.free() : options.port();
            ServerIdentity identity = ServerIdentity.fresh(command.folder(), port);
            FirstError firstError = new FirstError();
            ChildProcess process = ChildProcess.start(new ChildSpec(
                    "database", command.run(options, identity), Map.of(), log, DeathSignal.TERM, firstError));
            RunningServer server = new RunningServer(process, identity);
            if (server.answersWithin(options.startLimit(), credentials)) {
                return server;
            }
            if (!firstError.isPortTaken() || options.port() != 0 || attempt == ATTEMPTS) {
                throw new StartFailure("the database did not start: " + firstError.text() + " (see " + log + ")");
            }
            LOG.log(System.Logger.Level.INFO, "port {0} was taken meanwhile, trying another", String.valueOf(port));
        }
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + identity.port() + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                + "&rewriteBatchedStatements=true&connectionCollation=utf8mb4_unicode_ci"
                + "&cachePrepStmts=true&prepStmtCacheSize=100&prepStmtCacheSqlLimit=2048"
                + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
    }

    /** Answers false, and stops the process, when it ended or gave no sign of being ours in time. */
    private boolean answersWithin(Duration limit, Credentials credentials) throws InterruptedException {
        boolean answered = false;
        try {
            answered = awaitAnswer(limit, credentials);
            return answered;
        } finally {
            if (!answered) {
                process.stop(STOP_GRACE);
            }
        }
    }

    private boolean awaitAnswer(Duration limit, Credentials credentials) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            if (process.awaitExit(POLL)) {
                return false;
            }
            if (isOurs(credentials)) {
                return true;
            }
        }
        return false;
    }

    /** A server that refuses the password or answers for another data directory is somebody else's. */
    private boolean isOurs(Credentials credentials) {
        String address = url() + "&connectTimeout=5000&socketTimeout=10000";
        try (Connection connection =
                DriverManager.getConnection(address, Credentials.ADMIN, credentials.adminPassword())) {
            return identity.isOf(connection);
        } catch (SQLException notYet) {
            LOG.log(System.Logger.Level.DEBUG, "the database does not answer yet: {0}", notYet.getMessage());
            return false;
        }
    }
}
