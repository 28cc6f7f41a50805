package org.gatehouse.launcher.instance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.launcher.process.ChildProcess;
import org.gatehouse.launcher.process.ChildSpec;
import org.gatehouse.launcher.process.DeathSignal;
import org.gatehouse.launcher.process.Folders;

/**
 * The portal in Payara Micro. Payara opens no port but the portal's: clustering is off, and so is Hazelcast, which
 * would listen even when alone.
 *
 * @param process the server
 * @param startFailure the reason it gave in its output for not starting
 * @param log where the output went
 */
record Portal(ChildProcess process, StartFailureInOutput startFailure, Path log) {
    private static final String BOOT_COMMANDS = "boot-commands.txt";
    private static final String LOGGING = "logging.properties";

    static Portal start(
            Distribution distribution,
            HttpAddress address,
            InstanceFolder folder,
            List<String> javaOptions,
            Map<String, String> environment)
            throws IOException {
        Path scratch = folder.scratch();
        String listener = "set configs.config.server-config.network-config.network-listeners.network-listener"
                + ".http-listener.address=" + address.host() + "\n";
        Files.writeString(scratch.resolve(BOOT_COMMANDS), listener + resource(BOOT_COMMANDS));
        Files.writeString(scratch.resolve(LOGGING), resource(LOGGING));
        List<String> command = new ArrayList<>(List.of(
                distribution.java().toString(),
                "-Xmx768m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + Folders.create(scratch.resolve("tmp"))));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-jar",
                distribution.payaraMicro().toString(),
                "--nocluster",
                "--disablephonehome",
                "--rootdir",
                scratch.resolve("payara").toString(),
                "--logproperties",
                scratch.resolve(LOGGING).toString(),
                "--prebootcommandfile",
                scratch.resolve(BOOT_COMMANDS).toString(),
                "--port",
                String.valueOf(address.port()),
                "--contextroot",
                "/",
                "--deploy",
                distribution.war().toString()));
        Path log = folder.log("portal");
        StartFailureInOutput startFailure = new StartFailureInOutput(log);
        ChildProcess process =
                ChildProcess.start(new ChildSpec("portal", command, environment, log, DeathSignal.KILL, startFailure));
        return new Portal(process, startFailure, log);
    }

    private static String resource(String name) throws IOException {
        try (InputStream content = Objects.requireNonNull(Portal.class.getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
