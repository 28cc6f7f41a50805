package org.gatehouse.launcher.instance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.launcher.process.StartFailure;

/**
 * What the environment says about an instance, beyond its database.
 *
 * @param host the portal listens on, {@code GATEHOUSE_HTTP_HOST}
 * @param javaOptions added to those of the portal's JVM, {@code GATEHOUSE_JAVA_OPTS}
 * @param bufferPoolMegabytes of the embedded database, {@code GATEHOUSE_DB_BUFFER_POOL_MEGABYTES}
 * @param carriersFile replaces the simulator, {@code GATEHOUSE_CARRIERS_FILE}
 * @param receiptDelayMilliseconds of the simulator, {@code GATEHOUSE_SIMULATOR_RECEIPT_DELAY_MILLISECONDS}
 */
record InstanceSettings(
        String host,
        List<String> javaOptions,
        int bufferPoolMegabytes,
        Optional<String> carriersFile,
        int receiptDelayMilliseconds) {
    static final String CARRIERS_FILE = "GATEHOUSE_CARRIERS_FILE";

    InstanceSettings {
        javaOptions = List.copyOf(javaOptions);
    }

    static InstanceSettings of(Map<String, String> environment) {
        return new InstanceSettings(
                text(environment, "GATEHOUSE_HTTP_HOST").orElse("127.0.0.1"),
                text(environment, "GATEHOUSE_JAVA_OPTS")
                        .map(options -> List.of(options.split("\\s+")))
                        .orElse(List.of()),
                number(environment, "GATEHOUSE_DB_BUFFER_POOL_MEGABYTES", 256),
                text(environment, CARRIERS_FILE),
                number(environment, "GATEHOUSE_SIMULATOR_RECEIPT_DELAY_MILLISECONDS", 200));
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String value = text(environment, name).orElse(String.valueOf(otherwise));
        if (!value.matches("\\d{1,6}")) {
            throw new StartFailure(name + "=" + value + " is not a number from 0 to 999999");
        }
        return Integer.parseInt(value);
    }
}
