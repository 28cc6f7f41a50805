package org.gatehouse.rules.book;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/** From what all rules want to one verdict. */
final class Verdicts {

    /** Strictest first, then the order of reasons; equal ones stay in the order of the rules. */
    private static final Comparator<Hit> DECISIVE_FIRST = Comparator.comparing(
                    Hit::disposition, Comparator.reverseOrder())
            .thenComparing(hit -> reasonOrder(hit.reason()));

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
        List<Hit> hits = standing.stream().map(Ruling::hit).toList();
        Hit decisive = hits.get(0);
        for (Hit hit : hits) {
            decisive = DECISIVE_FIRST.compare(hit, decisive) < 0 ? hit : decisive;
        }
        int hours = decisive.disposition() == Disposition.DEFER
                ? standing.stream().mapToInt(Ruling::deferHours).max().orElse(0)
                : 0;
        return new Verdict(decisive.disposition(), decisive.reason(), decisive, hits, hours);
    }

    private static boolean isReleased(Hit hit, Set<String> released) {
        return hit.disposition() == Disposition.HOLD
                && released.contains(hit.rule().name());
    }

    private static int reasonOrder(@Nullable Reason reason) {
        return reason == null ? Reason.values().length : reason.ordinal();
    }
}
