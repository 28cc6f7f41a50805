package org.gatehouse.rules.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.language.Condition;

/**
 * Days of the calendar, from the first to the last, both included: of one year, of every year, or all days.
 *
 * @param yearly the two are days of every year as 1231, and the last may lie before the first, in the year after;
 *     otherwise dates as 20261231
 */
record CalendarRange(boolean yearly, long first, long last) {

    static final CalendarRange EVERY_DAY = new CalendarRange(false, 0, Long.MAX_VALUE);
    private static final String YEARLY = "--";
    private static final String FROM = "from_date";
    private static final String TO = "to_date";

    /** Reads from_date and to_date: without the second one it is one day, without both every day. */
    static CalendarRange of(Row row) {
        String first = row.text(FROM);
        String last = row.text(TO).isEmpty() ? first : row.text(TO);
        if (last.isEmpty()) {
            return EVERY_DAY;
        }
        if (first.isEmpty()) {
            throw row.bad(FROM, "window-first-missing");
        }
        boolean yearly = first.startsWith(YEARLY);
        if (yearly != last.startsWith(YEARLY)) {
            throw row.bad(TO, "window-mixed");
        }
        long begin = digits(row, FROM, first);
        long end = digits(row, TO, last);
        if (!yearly && begin > end) {
            throw row.bad(TO, "window-reversed");
        }
        return new CalendarRange(yearly, begin, end);
    }

    private static long digits(Row row, String column, String day) {
        try {
            if (day.startsWith(YEARLY)) {
                MonthDay monthDay = MonthDay.parse(day);
                return monthDay.getMonthValue() * 100L + monthDay.getDayOfMonth();
            }
            LocalDate date = LocalDate.parse(day);
            return date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
        } catch (DateTimeException unreadable) {
            throw row.bad(column, "cell-day");
        }
    }

    boolean isEveryDay() {
        return equals(EVERY_DAY);
    }

    /** Whether the evening of this day belongs to it. */
    boolean contains(CalendarDay day) {
        long at = yearly ? day.monthDay() : day.date();
        return first <= last ? first <= at && at <= last : first <= at || at <= last;
    }

    /** That today is one of the days; nothing when every day is. */
    Optional<Condition> today() {
        return condition(yearly ? "monthDay" : "localDate");
    }

    /** That yesterday was one of the days. */
    Optional<Condition> yesterday() {
        return condition(yearly ? "previousMonthDay" : "previousDate");
    }

    private Optional<Condition> condition(String field) {
        if (isEveryDay()) {
            return Optional.empty();
        }
        if (first == last) {
            return Optional.of(RowConditions.is(field, first));
        }
        List<Condition> bounds = List.of(RowConditions.atLeast(field, first), RowConditions.atMost(field, last));
        return Optional.of(
                first < last
                        ? new Condition.And(bounds.get(0), bounds.get(1))
                        : new Condition.Or(bounds.get(0), bounds.get(1)));
    }
}
