package org.gatehouse.rules.book;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * How many messages of a category one person may get from one tenant within a window, which is either so many calendar
 * days or so many hours up to the moment.
 *
 * @param maxCount messages allowed within the window
 * @param windowDays calendar days, the day on which the message is due included; 0 when the window rolls
 * @param rollingHours hours before the moment at which the message is due; 0 when calendar days count
 * @param zone whose midnight begins a calendar day; null for the tenant's
 */
public record FrequencyLimit(
        Category category,
        int maxCount,
        int windowDays,
        int rollingHours,
        @Nullable ZoneId zone,
        Disposition disposition) {

    public FrequencyLimit {
        if ((windowDays > 0) == (rollingHours > 0)) {
            throw new IllegalArgumentException("a limit counts calendar days or rolling hours, and the other one is 0");
        }
        if (rollingHours > 0 && zone != null) {
            throw new IllegalArgumentException("rolling hours are the same in every time zone: leave it empty");
        }
        if (disposition == Disposition.PASS) {
            throw new IllegalArgumentException("a limit that passes everything is none");
        }
    }

    /**
     * The limits that a source of the frequency rulebook sets, in the order of its rows; its rules are not looked at.
     *
     * @throws RulebookException when a row is wrong
     */
    public static List<FrequencyLimit> of(RulebookSource frequency) {
        return Table.read(frequency, "limits", LimitRow::of).stream()
                .map(LimitRow::limit)
                .toList();
    }

    /** How long it looks back at most. */
    public Duration window() {
        return isRolling() ? Duration.ofHours(rollingHours) : Duration.ofDays(windowDays);
    }

    /** Whether its window is the hours before the moment. */
    public boolean isRolling() {
        return rollingHours > 0;
    }
}
