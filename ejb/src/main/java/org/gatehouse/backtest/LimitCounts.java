package org.gatehouse.backtest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.gate.FrequencyWindow;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.message.Category;

/**
 * From the counts that were seen under the limits of then to those that other limits ask for: a limit whose window was
 * counted then has its count of then, another one is counted from what is kept.
 */
final class LimitCounts {

    private static final int UNKNOWN = -1;

    private final List<FrequencyLimit> then;
    private final List<FrequencyLimit> asked;
    private final Category category;
    private final ZoneId zone;

    /**
     * @param category of the campaign: limits on others count nothing
     * @param zone of the tenant
     */
    LimitCounts(List<FrequencyLimit> then, List<FrequencyLimit> asked, Category category, ZoneId zone) {
        this.then = List.copyOf(then);
        this.asked = List.copyOf(asked);
        this.category = category;
        this.zone = zone;
    }

    boolean isUnchanged() {
        return then.equals(asked);
    }

    /** What must be known of a person to whom a message was due; empty when the counts of then suffice. */
    Optional<FrequencyWindow> windowNeeded(Instant due) {
        return asked.stream()
                .filter(limit -> limit.category() == category && placeThen(limit) == UNKNOWN)
                .map(limit -> FrequencyWindow.of(limit, due, zone))
                .reduce(FrequencyWindow::with);
    }

    RecipientFacts adapt(PastMessage message, Instant due, RecipientFacts seen, SlotCounts kept) {
        return isUnchanged()
                ? seen
                : seen.withFrequencyCounts(asked.stream()
                        .mapToInt(limit -> count(limit, message, due, seen, kept))
                        .toArray());
    }

    private int count(FrequencyLimit limit, PastMessage message, Instant due, RecipientFacts seen, SlotCounts kept) {
        if (limit.category() != category) {
            return 0;
        }
        int place = placeThen(limit);
        return place == UNKNOWN
                ? kept.before(message, due, FrequencyWindow.of(limit, due, zone))
                : countThen(seen, place);
    }

    private int placeThen(FrequencyLimit limit) {
        for (int place = 0; place < then.size(); place++) {
            if (countsAlike(then.get(place), limit)) {
                return place;
            }
        }
        return UNKNOWN;
    }

    private static boolean countsAlike(FrequencyLimit one, FrequencyLimit other) {
        return one.category() == other.category()
                && one.windowDays() == other.windowDays()
                && one.rollingHours() == other.rollingHours()
                && Objects.equals(one.zone(), other.zone());
    }

    private static int countThen(RecipientFacts seen, int place) {
        return place < seen.frequencyCounts().length ? seen.frequencyCounts()[place] : 0;
    }
}
