package org.gatehouse.simulator.control;

import static java.util.Map.entry;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gatehouse.simulator.behaviour.Answer;
import org.gatehouse.simulator.delivery.Outbox;
import org.gatehouse.simulator.message.Address;
import org.gatehouse.simulator.message.Message;
import org.gatehouse.simulator.message.SubmitTally;
import org.gatehouse.simulator.smpp.SmppServer;
import org.gatehouse.simulator.smsc.Smsc;

/** What the control port can be asked. */
final class Routes {

    private static final int MESSAGES_LISTED = 100;

    private final JsonProvider json;
    private final Smsc smsc;
    private final SmppServer smpp;
    private final MessageJson messageJson;
    private final Map<String, Route> routes = Map.ofEntries(
            entry("GET /submits", this::submits),
            entry("GET /duplicates", request -> duplicates()),
            entry("GET /messages", this::messages),
            entry("GET /query", this::query),
            entry("POST /inbound", this::inbound),
            entry("POST /script", this::script),
            entry("POST /drop", request -> drop()),
            entry("POST /stall", this::stall),
            entry("POST /throttle", this::throttle),
            entry("POST /receipt-delay", this::receiptDelay),
            entry("POST /reset", request -> reset()));

    @FunctionalInterface
    interface Route {
        JsonObject answer(Request request);
    }

    Routes(JsonProvider json, Smsc smsc, SmppServer smpp) {
        this.json = json;
        this.smsc = smsc;
        this.smpp = smpp;
        this.messageJson = new MessageJson(json);
    }

    Route find(String route) {
        Route found = routes.get(route);
        if (found == null) {
            throw new NotFoundException("No route " + route + "; there are "
                    + routes.keySet().stream().sorted().toList());
        }
        return found;
    }

    private JsonObject submits(Request request) {
        return request.parameter("to").map(this::submitsTo).orElseGet(this::totals);
    }

    private JsonObject submitsTo(String destination) {
        SubmitTally.OfDestination counts = smsc.tally().of(destination);
        return json.createObjectBuilder()
                .add("to", destination)
                .add("submits", counts.submits())
                .add("parts", counts.parts())
                .build();
    }

    private JsonObject totals() {
        SubmitTally.Totals submits = smsc.tally().totals();
        Outbox.Totals outbox = smsc.outbox().totals();
        return json.createObjectBuilder()
                .add("submits", submits.submits())
                .add("accepted", submits.accepted())
                .add("refused", submits.refused())
                .add("receipts", outbox.receipts())
                .add("destinations", submits.destinations())
                .add("maxPerDestination", submits.maxPerDestination())
                .add("untracked", submits.untracked())
                .add("acknowledged", outbox.acknowledged())
                .add("waiting", outbox.waiting())
                .add("scheduled", smsc.scheduledCount())
                .add("connections", smpp.sessionCount())
                .add("receivers", outbox.receivers())
                .build();
    }

    private JsonObject duplicates() {
        SubmitTally.Duplicates duplicates = smsc.tally().duplicates();
        return json.createObjectBuilder()
                .add("count", duplicates.count())
                .add("destinations", json.createArrayBuilder(duplicates.destinations()))
                .build();
    }

    private JsonObject messages(Request request) {
        String destination = request.required("to");
        List<Message> messages = smsc.log().latest(destination, MESSAGES_LISTED);
        return messageJson.list(destination, messages);
    }

    private JsonObject query(Request request) {
        String id = request.required("id");
        return smsc.log()
                .find(id)
                .map(messageJson::state)
                .orElseThrow(() -> new NotFoundException("No message " + id + " among the last ones"));
    }

    private JsonObject inbound(Request request) {
        JsonObject message = request.object("from", "text");
        Address from = Address.international(message.getString("from"));
        Address to = Address.shortNumber(message.getString("to", smsc.replyNumber()));
        return number("segments", smsc.inject(from, to, message.getString("text")));
    }

    private JsonObject script(Request request) {
        JsonObject script = request.object("to", "steps");
        String destination = script.getString("to");
        List<Answer> answers = ScriptReader.read(
                script.getJsonArray("steps"), smsc.receiptDelay().toMillis());
        smsc.scripts().set(destination, answers);
        return json.createObjectBuilder()
                .add("to", destination)
                .add("answers", answers.size())
                .build();
    }

    private JsonObject drop() {
        return number("dropped", smpp.drop());
    }

    private JsonObject stall(Request request) {
        int millis = request.requiredCount("ms");
        smsc.stall(Duration.ofMillis(millis));
        return number("stallMs", millis);
    }

    private JsonObject throttle(Request request) {
        int perSecond = request.requiredCount("perSecond");
        smsc.throttle(perSecond);
        return number("perSecond", perSecond);
    }

    private JsonObject receiptDelay(Request request) {
        int millis = request.requiredCount("ms");
        smsc.delayReceipts(Duration.ofMillis(millis));
        return number("receiptDelayMs", millis);
    }

    private JsonObject reset() {
        smsc.reset();
        return json.createObjectBuilder().add("reset", true).build();
    }

    private JsonObject number(String name, int value) {
        return json.createObjectBuilder().add(name, value).build();
    }
}
