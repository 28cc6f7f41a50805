package org.gatehouse.simulator.smsc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.simulator.message.Message;
import org.gatehouse.simulator.message.Submit;
import org.gatehouse.simulator.text.Part;

/** Brings the parts of concatenated messages together. Of messages that stay incomplete the oldest are forgotten. */
final class PartCollector {

    private static final int INCOMPLETE_LIMIT = 10_000;

    private final Map<Key, TreeMap<Integer, Message>> incomplete = new LinkedHashMap<>();

    private record Key(String sender, String destination, int reference, int total) {}

    /**
     * What the arrival of a part means.
     *
     * @param first whether no part of this message came before
     * @param complete all parts, the last one first, when this was the one still missing; else empty
     */
    record Arrival(boolean first, List<Message> complete) {}

    synchronized Arrival arrive(Message message) {
        Submit submit = message.submit();
        Part part = submit.shortMessage().part();
        if (!part.isConcatenated()) {
            return new Arrival(true, List.of(message));
        }
        Key key = new Key(submit.sender().number(), submit.destination().number(), part.reference(), part.total());
        TreeMap<Integer, Message> parts =
                incomplete.computeIfAbsent(key, k -> new TreeMap<>(Comparator.reverseOrder()));
        boolean first = parts.isEmpty();
        parts.put(part.number(), message);
        if (parts.size() < part.total()) {
            forgetOldest();
            return new Arrival(first, List.of());
        }
        incomplete.remove(key);
        return new Arrival(first, new ArrayList<>(parts.values()));
    }

    private void forgetOldest() {
        if (incomplete.size() > INCOMPLETE_LIMIT) {
            incomplete.remove(incomplete.keySet().iterator().next());
        }
    }

    synchronized void clear() {
        incomplete.clear();
    }
}
