package org.gatehouse.web.flow;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gatehouse.simulator.Simulator;
import org.gatehouse.simulator.SimulatorOptions;
import org.gatehouse.web.portal.RunningPortal;
import org.gatehouse.web.portal.SimulatorControl;

/**
 * A portal whose only carrier takes 500 messages a second, so that a campaign lasts long enough for something to happen
 * in its middle. The carrier is a simulator in this JVM: it outlives the portal.
 */
final class PacedPortal {

    /** What a class locks whose tests disturb the carrier of the portal that some share. */
    static final String SHARED = "shared paced portal";

    static final int PER_SECOND = 500;

    private final SimulatorControl carrier;
    private final RunningPortal portal;
    private Instant readyAt;
    private Duration startTime;

    private PacedPortal() {
        SimulatorOptions options = SimulatorOptions.defaults();
        Instant begin = Instant.now();
        try {
            Simulator simulator = Simulator.start(options);
            Path carriers = Files.createTempFile("gatehouse-carriers", ".json");
            carriers.toFile().deleteOnExit();
            Files.writeString(carriers, carriersFile(simulator, options));
            carrier = SimulatorControl.at(simulator.controlPort());
            portal = RunningPortal.start(Map.of("GATEHOUSE_CARRIERS_FILE", carriers.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        readyAt = Instant.now();
        startTime = Duration.between(begin, readyAt);
    }

    /** One of its own, for a class that kills it. */
    static PacedPortal start() {
        return new PacedPortal();
    }

    /** The one that classes share, its carrier as just started. */
    static PacedPortal shared() {
        Shared.PORTAL.carrier.reset();
        return Shared.PORTAL;
    }

    RunningPortal portal() {
        return portal;
    }

    SimulatorControl carrier() {
        return carrier;
    }

    void restart() {
        Instant begin = Instant.now();
        portal.restart();
        readyAt = Instant.now();
        startTime = Duration.between(begin, readyAt);
    }

    /** When the ready line of the latest start was seen. */
    Instant readyAt() {
        return readyAt;
    }

    /** How long the latest start took: what a restart will take on this machine, roughly. */
    Duration startTime() {
        return startTime;
    }

    private static final class Shared {
        static final PacedPortal PORTAL = new PacedPortal();
    }

    private static String carriersFile(Simulator simulator, SimulatorOptions options) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("name", "paced")
                        .add("host", "127.0.0.1")
                        .add("port", simulator.smppPort())
                        .add("systemId", options.systemId())
                        .add("password", options.password())
                        .add("ratePerSecond", PER_SECOND))
                .build()
                .toString();
    }
}
