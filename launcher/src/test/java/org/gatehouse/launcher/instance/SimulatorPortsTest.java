package org.gatehouse.launcher.instance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatorPortsTest {
    @Test
    void areReadFromTheLineThatSaysTheSimulatorIsReady() {
        assertThat(SimulatorPorts.in("Simulator is ready: smpp 127.0.0.1:2775 control 127.0.0.1:40123"))
                .contains(new SimulatorPorts(2775, 40123));
        assertThat(SimulatorPorts.in("INFO: bound to 127.0.0.1:2775")).isEmpty();
    }

    @Test
    void areWrittenForPeopleAndTests() {
        assertThat(new SimulatorPorts(2775, 40123).toJson()).isEqualTo("{\"smppPort\":2775,\"controlPort\":40123}");
    }

    @Test
    void makeACarrierWithEveryKeyOfTheFileFormat() {
        JsonObject carrier = Json.createReader(
                        new StringReader(SimulatedCarrier.carriersFile(new SimulatorPorts(2775, 40123))))
                .readArray()
                .getJsonObject(0);
        assertThat(carrier.keySet())
                .containsExactlyElementsOf(List.of(
                        "name",
                        "host",
                        "port",
                        "systemId",
                        "password",
                        "window",
                        "ratePerSecond",
                        "priority",
                        "prefixes",
                        "categories",
                        "idMode",
                        "dataCodings",
                        "timeZone",
                        "replyNumbers",
                        "receipts"));
        assertThat(carrier.getInt("port")).isEqualTo(2775);
        assertThat(carrier.getJsonArray("replyNumbers")).hasToString("[\"4242\"]");
    }
}
