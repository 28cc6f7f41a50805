package org.gatehouse.launcher.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the server. No configuration file of the machine is read, every path is absolute. */
record ServerCommand(DatabaseEngine engine, DatabaseFolder folder) {
    /** Reads SQL from standard input into an empty data directory and ends; accepts no connection. */
    List<String> install(Path data) {
        List<String> command = common(data);
        command.addAll(List.of("--bootstrap", "--max-allowed-packet=16M", "--innodb-buffer-pool-size=64M"));
        return command;
    }

    /** Listens on the port of 127.0.0.1 alone, at full durability. */
    List<String> run(DatabaseOptions options, ServerIdentity identity) {
        List<String> command = common(identity.data());
        command.addAll(List.of(
                "--port=" + identity.port(),
                "--bind-address=127.0.0.1",
                "--socket=",
                "--skip-ssl",
                "--skip-name-resolve",
                "--local-infile=0",
                "--pid-file=" + identity.pidFile(),
                "--max-connections=" + options.maxConnections(),
                "--max-allowed-packet=64M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + options.bufferPoolMegabytes() + "M",
                "--innodb-log-file-size=" + options.redoLogMegabytes() + "M",
                "--aria-pagecache-buffer-size=8M"));
        return command;
    }

    private List<String> common(Path data) {
        List<String> command = new ArrayList<>(List.of(
                engine.server().toString(),
                "--no-defaults",
                "--basedir=" + engine.folder(),
                "--datadir=" + data,
                "--tmpdir=" + folder.scratch(),
                "--lc-messages-dir=" + engine.share(),
                "--character-sets-dir=" + engine.share().resolve("charsets")));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }
}
