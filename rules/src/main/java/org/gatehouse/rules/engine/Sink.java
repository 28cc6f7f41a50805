package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules decide about one fact, in the order of the rules; one per session, used again and again. */
final class Sink<D> {

    private final List<Entry<D>> fired = new ArrayList<>();

    private record Entry<D>(int order, D decision) {}

    void add(int order, D decision) {
        int place = fired.size();
        while (place > 0 && fired.get(place - 1).order() > order) {
            place--;
        }
        fired.add(place, new Entry<>(order, decision));
    }

    List<D> take() {
        if (fired.isEmpty()) {
            return List.of();
        }
        List<D> decisions = new ArrayList<>(fired.size());
        fired.forEach(entry -> decisions.add(entry.decision()));
        fired.clear();
        return decisions;
    }
}
