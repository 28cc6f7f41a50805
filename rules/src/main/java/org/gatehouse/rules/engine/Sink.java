package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Collects what the rules that hold for one fact decide, in the order of the rules. It does so as a filter of the
 * agenda, before a consequence would run: rules of ours change nothing, so they have none.
 */
final class Sink<F, D> implements AgendaFilter {

    private final List<Entry<D>> entries = new ArrayList<>();

    private record Entry<D>(int order, D decision) {}

    /** @return false, so that nothing more is done for the match */
    @Override
    @SuppressWarnings("unchecked")
    public boolean accept(Match match) {
        Candidate<F, D> candidate = (Candidate<F, D>) match.getObjects().get(0);
        for (Function<F, D> decision : candidate.rule().decisions()) {
            add(candidate.order(), decision.apply(candidate.fact()));
        }
        return false;
    }

    private void add(int order, D decision) {
        int place = entries.size();
        while (place > 0 && entries.get(place - 1).order() > order) {
            place--;
        }
        entries.add(place, new Entry<>(order, decision));
    }

    void addTo(List<? super D> decisions) {
        entries.forEach(entry -> decisions.add(entry.decision()));
    }
}
