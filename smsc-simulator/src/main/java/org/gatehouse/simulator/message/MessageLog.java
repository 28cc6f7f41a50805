package org.gatehouse.simulator.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last submits, accepted or not, by number and by message id. The oldest are forgotten first. */
public final class MessageLog {

    /** How many submits are remembered over all destinations. */
    public static final int CAPACITY = 100_000;

    private final ArrayDeque<Message> messages = new ArrayDeque<>();
    private final Map<Long, Message> accepted = new HashMap<>();

    public synchronized void add(Message message) {
        if (messages.size() == CAPACITY) {
            accepted.remove(messages.removeFirst().id());
        }
        messages.addLast(message);
        if (message.isAccepted()) {
            accepted.put(message.id(), message);
        }
    }

    /** The message of an id, written in decimal or in hexadecimal; decimal is tried first. */
    public synchronized Optional<Message> find(String id) {
        return parse(id, 10).map(accepted::get).or(() -> parse(id, 16).map(accepted::get));
    }

    private static Optional<Long> parse(String id, int radix) {
        try {
            return Optional.of(Long.parseUnsignedLong(id, radix));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The last submits to a destination, oldest first. */
    public synchronized List<Message> latest(String destination, int limit) {
        List<Message> found = new ArrayList<>();
        Iterator<Message> newestFirst = messages.descendingIterator();
        while (newestFirst.hasNext() && found.size() < limit) {
            Message message = newestFirst.next();
            if (message.submit().destination().number().equals(destination)) {
                found.add(message);
            }
        }
        Collections.reverse(found);
        return found;
    }

    public synchronized void clear() {
        messages.clear();
        accepted.clear();
    }
}
