package org.gatehouse.launcher.instance;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The simulator as a carrier the portal can bind to. */
final class SimulatedCarrier {
    static final String SYSTEM_ID = "gatehouse";
    static final String PASSWORD = "secret";
    static final String REPLY_NUMBER = "4242";

    private SimulatedCarrier() {}

    /** The content of a file of carriers with this one alone. */
    static String carriersFile(SimulatorPorts ports) {
        return Json.createArrayBuilder().add(carrier(ports)).build().toString();
    }

    private static JsonObject carrier(SimulatorPorts ports) {
        return Json.createObjectBuilder()
                .add("name", "simulator")
                .add("host", "127.0.0.1")
                .add("port", ports.smpp())
                .add("systemId", SYSTEM_ID)
                .add("password", PASSWORD)
                .add("window", 100)
                .add("ratePerSecond", 0)
                .add("priority", 1)
                .add("prefixes", Json.createArrayBuilder().add(""))
                .add("categories", Json.createArrayBuilder().add("PROMOTIONAL").add("TRANSACTIONAL"))
                .add("idMode", "AUTO")
                .add("dataCodings", Json.createObjectBuilder().add("gsm7", 0).add("ucs2", 8))
                .add("timeZone", "UTC")
                .add("replyNumbers", Json.createArrayBuilder().add(REPLY_NUMBER))
                .add("receipts", "PUSH")
                .build();
    }
}
