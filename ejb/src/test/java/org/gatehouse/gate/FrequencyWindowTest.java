package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Disposition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which quarters of an hour a limit looks at; both ends in UTC, the last one as its first moment. */
class FrequencyWindowTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private static FrequencyWindow days(int days, String zone, String due) {
        @Nullable ZoneId own = zone.isEmpty() ? null : ZoneId.of(zone);
        return FrequencyWindow.of(
                new FrequencyLimit(Category.PROMOTIONAL, 1, days, 0, own, Disposition.REFUSE),
                Instant.parse(due),
                ISTANBUL);
    }

    private static FrequencyWindow hours(int hours, String due) {
        return FrequencyWindow.of(
                new FrequencyLimit(Category.PROMOTIONAL, 1, 0, hours, null, Disposition.REFUSE),
                Instant.parse(due),
                ISTANBUL);
    }

    private static int slot(String moment) {
        return FrequencySlot.of(Instant.parse(moment));
    }

    @ParameterizedTest(name = "{0} days in {1} at {2}")
    @CsvSource({
        "1,'',2026-11-22T20:59:59Z,2026-11-21T21:00:00Z,2026-11-22T20:45:00Z",
        "1,'',2026-11-22T21:00:00Z,2026-11-22T21:00:00Z,2026-11-23T20:45:00Z",
        "7,'',2026-11-22T12:00:00Z,2026-11-15T21:00:00Z,2026-11-22T20:45:00Z",
        "1,Asia/Kathmandu,2026-11-22T12:00:00Z,2026-11-21T18:15:00Z,2026-11-22T18:00:00Z",
        "1,Australia/Adelaide,2026-11-22T12:00:00Z,2026-11-21T13:30:00Z,2026-11-22T13:15:00Z",
        "1,Pacific/Kiritimati,2026-11-22T12:00:00Z,2026-11-22T10:00:00Z,2026-11-23T09:45:00Z",
        "1,Europe/Berlin,2026-10-25T12:00:00Z,2026-10-24T22:00:00Z,2026-10-25T22:45:00Z",
    })
    void calendarDaysAreCountedWhole(int days, String zone, String due, String first, String last) {
        assertThat(days(days, zone, due)).isEqualTo(new FrequencyWindow(slot(first), slot(last)));
    }

    @ParameterizedTest(name = "{0} hours at {1}")
    @CsvSource({
        "1,2026-11-22T12:00:00Z,2026-11-22T11:00:00Z,2026-11-22T12:00:00Z",
        "1,2026-11-22T12:14:59Z,2026-11-22T11:00:00Z,2026-11-22T12:00:00Z",
        "24,2026-11-22T12:15:00Z,2026-11-21T12:15:00Z,2026-11-22T12:15:00Z",
    })
    void rollingHoursEndWithTheMoment(int hours, String due, String first, String last) {
        assertThat(hours(hours, due)).isEqualTo(new FrequencyWindow(slot(first), slot(last)));
    }

    @Test
    void sumsWhatFallsIntoIt() {
        FrequencyWindow window = new FrequencyWindow(10, 12);
        assertThat(window.sum(Map.of(9, 100, 10, 1, 12, 2, 13, 100))).isEqualTo(3);
        assertThat(window.with(new FrequencyWindow(5, 11))).isEqualTo(new FrequencyWindow(5, 12));
    }

    @Test
    void slotsBeginInNineteenSeventy() {
        assertThat(FrequencySlot.of(Instant.EPOCH)).isZero();
        assertThat(FrequencySlot.of(Instant.EPOCH.minusSeconds(1))).isEqualTo(-1);
        assertThat(FrequencySlot.dayOf(95)).isZero();
        assertThat(FrequencySlot.dayOf(96)).isEqualTo(1);
    }
}
