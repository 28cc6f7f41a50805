package org.gatehouse.simulator.behaviour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers set for exact destinations; they take precedence over the digits. */
public final class Scripts {

    private final Map<String, Deque<Answer>> answers = new HashMap<>();

    /**
     * Each submit takes the next answer; the last one stays for all later submits. No answers: the digits rule again.
     */
    public synchronized void set(String destination, List<Answer> script) {
        if (script.isEmpty()) {
            answers.remove(destination);
        } else {
            answers.put(destination, new ArrayDeque<>(script));
        }
    }

    public synchronized Optional<Answer> next(String destination) {
        Deque<Answer> script = answers.isEmpty() ? null : answers.get(destination);
        if (script == null) {
            return Optional.empty();
        }
        return Optional.of(script.size() > 1 ? script.removeFirst() : script.getFirst());
    }

    public synchronized void clear() {
        answers.clear();
    }
}
