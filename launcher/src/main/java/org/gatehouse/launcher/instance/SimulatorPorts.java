package org.gatehouse.launcher.instance;

import jakarta.json.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the simulator listens on 127.0.0.1.
 *
 * @param smpp for the portal's binds
 * @param control HTTP, for people and tests
 */
record SimulatorPorts(int smpp, int control) {
    /** Lets the simulator choose. */
    static final SimulatorPorts ANY = new SimulatorPorts(0, 0);

    private static final Pattern READY =
            Pattern.compile("Simulator is ready: smpp 127\\.0\\.0\\.1:(\\d{1,5}) control 127\\.0\\.0\\.1:(\\d{1,5})");

    /** The ports, when the line of output is the one by which the simulator says that it is ready. */
    static Optional<SimulatorPorts> in(String line) {
        Matcher ready = READY.matcher(line);
        return ready.find()
                ? Optional.of(new SimulatorPorts(Integer.parseInt(ready.group(1)), Integer.parseInt(ready.group(2))))
                : Optional.empty();
    }

    String toJson() {
        return Json.createObjectBuilder()
                .add("smppPort", smpp)
                .add("controlPort", control)
                .build()
                .toString();
    }
}
