package org.gatehouse.simulator.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.simulator.behaviour.Answer;
import org.gatehouse.simulator.behaviour.Event;
import org.gatehouse.simulator.message.DeliveryState;
import org.gatehouse.simulator.message.ReceiptStatus;

/**
 * The steps of a script as answers. A {@code status} step is the answer to one submit: an error, or 0x00 for accepting
 * it and telling nothing. The {@code receipt} and {@code reply} steps from one status step to the next are what happens
 * to one accepted submit.
 */
final class ScriptReader {

    private static final String NO_ERROR = "000";

    private ScriptReader() {}

    /**
     * Reads the steps.
     *
     * @param delayMillis for steps without {@code delayMs}
     * @throws IllegalArgumentException naming what is wrong with a step
     */
    static List<Answer> read(JsonArray steps, long delayMillis) {
        List<Answer> answers = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (JsonObject step : steps.getValuesAs(JsonObject.class)) {
            if (step.containsKey("status")) {
                addAcceptance(answers, events);
                answers.add(status(step.getString("status")));
            } else {
                events.add(event(step, delayMillis));
            }
        }
        addAcceptance(answers, events);
        return answers;
    }

    private static void addAcceptance(List<Answer> answers, List<Event> events) {
        if (!events.isEmpty()) {
            answers.add(new Answer.Acceptance(List.copyOf(events)));
            events.clear();
        }
    }

    private static Answer status(String text) {
        int commandStatus = Integer.decode(text);
        return commandStatus == 0 ? new Answer.Acceptance(List.of()) : new Answer.Refusal(commandStatus);
    }

    private static Event event(JsonObject step, long defaultDelayMillis) {
        long delayMillis =
                step.containsKey("delayMs") ? step.getJsonNumber("delayMs").longValue() : defaultDelayMillis;
        if (step.containsKey("receipt")) {
            DeliveryState state = state(step.getString("receipt"));
            return new Event.Receipt(delayMillis, ReceiptStatus.of(state, step.getString("err", NO_ERROR)));
        }
        if (step.containsKey("reply")) {
            return new Event.Reply(delayMillis, step.getString("reply"));
        }
        throw new IllegalArgumentException("A step has neither status nor receipt nor reply: " + step);
    }

    private static DeliveryState state(String name) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The receipt is " + name + "; there are " + Arrays.toString(DeliveryState.values())));
    }
}
