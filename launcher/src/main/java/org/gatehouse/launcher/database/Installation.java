package org.gatehouse.launcher.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.gatehouse.launcher.process.Folders;
import org.gatehouse.launcher.process.StartFailure;

/**
 * Makes a new data directory: the system tables by the engine's own scripts, and the two accounts in place of the ones
 * the scripts make. The directory gets its name when it is complete.
 */
record Installation(DatabaseEngine engine, DatabaseFolder folder) {
    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    void run(Credentials credentials) throws IOException, InterruptedException {
        Folders.delete(folder.halfInstalled());
        Folders.create(folder.halfInstalled());
        Process server = new ProcessBuilder(new ServerCommand(engine, folder).install(folder.halfInstalled()))
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        try (OutputStream statements = server.getOutputStream()) {
            statements.write(sql(credentials).getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedEarly) {
            server.destroyForcibly();
        }
        int exit = server.waitFor();
        if (exit != 0) {
            throw new StartFailure("the database cannot be installed (exit code " + exit + "): see " + folder.log());
        }
        Files.move(folder.halfInstalled(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String sql(Credentials credentials) throws IOException {
        StringBuilder sql = new StringBuilder("create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n");
        for (String script : SCRIPTS) {
            Path file = engine.share().resolve(script);
            sql.append(Files.readString(file)).append('\n');
        }
        return sql.append("delete from mysql.global_priv where User not in ('mariadb.sys', 'PUBLIC');\n")
                .append("delete from mysql.proxies_priv;\n")
                .append("delete from mysql.db where User = '' or User = 'PUBLIC';\n")
                .append("flush privileges;\n")
                .append(account(Credentials.ADMIN, credentials.adminPassword()))
                .append("grant all on *.* to " + Credentials.ADMIN + "@'127.0.0.1' with grant option;\n")
                .append(account(Credentials.APP, credentials.appPassword()))
                .toString();
    }

    private static String account(String name, String password) {
        return "create user " + name + "@'127.0.0.1' identified by '" + password + "';\n";
    }
}
