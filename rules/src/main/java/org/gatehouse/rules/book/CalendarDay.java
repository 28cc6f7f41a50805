package org.gatehouse.rules.book;

import java.time.LocalDate;

/**
 * A day as rules compare it: digits that are readable and in the order of time.
 *
 * @param date 20261231 for the last day of 2026
 * @param monthDay 1231 for the last day of every year
 * @param previousDate the day before as {@code date}: whose evening goes on in the early hours of this day
 * @param previousMonthDay the day before as {@code monthDay}
 * @param weekday 1 for Monday … 7 for Sunday
 */
record CalendarDay(int epochDay, long date, long monthDay, long previousDate, long previousMonthDay, long weekday) {

    /** Most questions are about the same day as the one before. */
    private static volatile CalendarDay latest = read(0);

    static CalendarDay of(int epochDay) {
        CalendarDay day = latest;
        if (day.epochDay != epochDay) {
            day = read(epochDay);
            latest = day;
        }
        return day;
    }

    private static CalendarDay read(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        LocalDate previous = date.minusDays(1);
        return new CalendarDay(
                epochDay,
                digits(date),
                monthDay(date),
                digits(previous),
                monthDay(previous),
                date.getDayOfWeek().getValue());
    }

    private static long digits(LocalDate date) {
        return date.getYear() * 10_000L + monthDay(date);
    }

    private static long monthDay(LocalDate date) {
        return date.getMonthValue() * 100L + date.getDayOfMonth();
    }
}
