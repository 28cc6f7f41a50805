package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules decide about one fact, in the order of the rules. */
final class Sink<D> {

    private final List<Entry<D>> fired = new ArrayList<>(0);

    private record Entry<D>(int order, D decision) {}

    void add(int order, D decision) {
        int place = fired.size();
        while (place > 0 && fired.get(place - 1).order() > order) {
            place--;
        }
        fired.add(place, new Entry<>(order, decision));
    }

    List<D> inOrder() {
        if (fired.isEmpty()) {
            return List.of();
        }
        List<D> decisions = new ArrayList<>(fired.size());
        fired.forEach(entry -> decisions.add(entry.decision()));
        return decisions;
    }
}
