package org.gatehouse.simulator.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.List;
import org.gatehouse.simulator.message.Message;
import org.gatehouse.simulator.message.Submit;

/** Messages as the control port shows them. */
final class MessageJson {

    private final JsonProvider json;

    MessageJson(JsonProvider json) {
        this.json = json;
    }

    /** What was submitted to a destination, oldest first. */
    JsonObject list(String destination, List<Message> messages) {
        JsonArrayBuilder items = json.createArrayBuilder();
        messages.forEach(message -> items.add(item(message)));
        return json.createObjectBuilder()
                .add("to", destination)
                .add("messages", items)
                .build();
    }

    private JsonObjectBuilder item(Message message) {
        Submit submit = message.submit();
        return json.createObjectBuilder()
                .add("id", message.isAccepted() ? message.decimalId() : "")
                .add("status", "0x%02X".formatted(message.commandStatus()))
                .add("at", Instant.ofEpochMilli(message.submittedAt()).toString())
                .add("sender", submit.sender().number())
                .add("dcs", submit.shortMessage().dataCoding())
                .add("esm", submit.esmClass())
                .add("registeredDelivery", submit.registeredDelivery())
                .add("part", submit.shortMessage().part().number())
                .add("parts", submit.shortMessage().part().total())
                .add("hex", submit.shortMessage().hex())
                .add("text", submit.shortMessage().text());
    }

    /** The state of one message. */
    JsonObject state(Message message) {
        Message.Report report = message.report();
        return json.createObjectBuilder()
                .add("id", message.decimalId())
                .add("to", message.submit().destination().number())
                .add("state", report.status().messageState().name())
                .add("err", report.status().err())
                .add("final", report.status().isFinal())
                .add("at", Instant.ofEpochMilli(report.at()).toString())
                .build();
    }
}
