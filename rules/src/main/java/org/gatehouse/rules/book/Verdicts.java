package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;

/** From what all rules want to one verdict. */
final class Verdicts {

    private Verdicts() {}

    /** @param released hold rules that a person overrode: they do not hold again */
    static Verdict strictest(List<Ruling> rulings, Set<String> released) {
        if (rulings.isEmpty()) {
            return Verdict.pass();
        }
        List<Ruling> standing = released.isEmpty()
                ? rulings
                : rulings.stream()
                        .filter(ruling -> !isReleased(ruling.hit(), released))
                        .toList();
        if (standing.isEmpty()) {
            return Verdict.pass();
        }
        List<Hit> hits = new ArrayList<>(standing.size());
        standing.forEach(ruling -> hits.add(ruling.hit()));
        Hit decisive = hits.get(0);
        for (Hit hit : hits) {
            decisive = decidesOver(hit, decisive) ? hit : decisive;
        }
        int hours = decisive.disposition() == Disposition.DEFER
                ? standing.stream().mapToInt(Ruling::deferHours).max().orElse(0)
                : 0;
        return new Verdict(decisive.disposition(), decisive.reason(), decisive, hits, hours);
    }

    private static boolean isReleased(Hit hit, Set<String> released) {
        return hit.disposition() == Disposition.HOLD
                && released.contains(hit.rule().scopedName());
    }

    /** The stricter one, then the one whose reason comes first; of equal ones the earlier stays. */
    private static boolean decidesOver(Hit hit, Hit decisive) {
        if (hit.disposition() != decisive.disposition()) {
            return hit.disposition().isStricterThan(decisive.disposition());
        }
        Reason reason = hit.reason();
        Reason other = decisive.reason();
        return reason != null && other != null && reason.compareTo(other) < 0;
    }
}
