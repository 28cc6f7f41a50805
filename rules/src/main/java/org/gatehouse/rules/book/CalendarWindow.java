package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;

/**
 * A row of the frequency rulebook's table of windows: a time of the calendar in which the gate is stricter (Y3). It
 * begins on each of its days at an hour and lasts to another one, of the next day when that one is not later.
 *
 * @param event what the time is called; the explanation quotes it
 * @param fromHour 0…23, local time of the tenant
 * @param toHour 1…24, the first hour that does not belong to it
 * @param category PROMOTIONAL or TRANSACTIONAL, or "" for both
 * @param country ISO 3166 alpha-2 of the recipient, or "" for all
 */
record CalendarWindow(
        String name,
        String event,
        CalendarRange days,
        int fromHour,
        int toHour,
        String category,
        String country,
        Disposition disposition) {

    private static final Pattern CATEGORY = Pattern.compile("(PROMOTIONAL|TRANSACTIONAL)?");
    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");
    private static final int DAY_HOURS = 24;
    private static final int DEFERRAL_DAYS_MAX = 366;

    static CalendarWindow of(Row row) {
        CalendarRange days = CalendarRange.of(row);
        int fromHour = row.whole("from_hour", 0, DAY_HOURS - 1);
        int toHour = row.whole("to_hour", 0, DAY_HOURS);
        Disposition disposition = row.oneOf("disposition", Disposition.class);
        if (fromHour == toHour) {
            throw row.bad("to_hour", "window-hours");
        }
        if (disposition == Disposition.PASS) {
            throw row.bad("disposition", "window-passes");
        }
        if (disposition == Disposition.DEFER && isEndless(days, fromHour, toHour)) {
            throw row.bad("disposition", "window-endless");
        }
        return new CalendarWindow(
                row.name(),
                row.filled("event"),
                days,
                fromHour,
                toHour,
                row.matching("category", CATEGORY, "cell-message-category"),
                row.matching("country", COUNTRY, "cell-country-or-none"),
                disposition);
    }

    /** The rule that the row is. */
    Rule rule() {
        List<Condition> conditions = new ArrayList<>();
        if (!category.isEmpty()) {
            conditions.add(RowConditions.is("category", category));
        }
        if (!country.isEmpty()) {
            conditions.add(RowConditions.is("country", country));
        }
        time().ifPresent(conditions::add);
        return new Rule(name, conditions, List.of(action()));
    }

    private Optional<Condition> time() {
        if (fromHour < toHour) {
            return and(days.today(), hours());
        }
        Condition evening = and(days.today(), Optional.of(RowConditions.atLeast("localHour", fromHour)))
                .orElseThrow();
        Optional<Condition> morning = toHour == 0
                ? Optional.empty()
                : and(days.yesterday(), Optional.of(RowConditions.below("localHour", toHour)));
        return Optional.of(morning.<Condition>map(early -> new Condition.Or(evening, early))
                .orElse(evening));
    }

    private Optional<Condition> hours() {
        Optional<Condition> from =
                fromHour == 0 ? Optional.empty() : Optional.of(RowConditions.atLeast("localHour", fromHour));
        Optional<Condition> to =
                toHour == DAY_HOURS ? Optional.empty() : Optional.of(RowConditions.below("localHour", toHour));
        return and(from, to);
    }

    private static Optional<Condition> and(Optional<Condition> left, Optional<Condition> right) {
        return left.isPresent() && right.isPresent()
                ? Optional.of(new Condition.And(left.get(), right.get()))
                : left.or(() -> right);
    }

    private Action action() {
        Operand literal = new Operand.Text(name);
        Operand quoted = new Operand.Text(event);
        return switch (disposition) {
            case REFUSE ->
                new Action("refuse", List.of(literal, new Operand.Constant(Reason.OTHER_REFUSAL.name()), quoted));
            case DEFER -> new Action("deferTo", List.of(literal, new Operand.Whole(toHour % DAY_HOURS), quoted));
            case HOLD -> new Action("hold", List.of(literal, quoted));
            default -> new Action("warn", List.of(literal, quoted));
        };
    }

    /** What it wants done with a message in it. */
    Hit hit(RuleRef rule) {
        Reason reason = disposition == Disposition.REFUSE ? Reason.OTHER_REFUSAL : null;
        return new Hit(rule, disposition, reason, List.of(event));
    }

    /** Whole hours until it is over; days that follow one another without a gap are one window. */
    int hoursToEnd(RecipientFacts recipient) {
        int day = recipient.localDate();
        int at = recipient.localHour();
        while (contains(CalendarDay.of(day), at)) {
            boolean wholeDay = fromHour == 0 && toHour == DAY_HOURS;
            at = wholeDay ? DAY_HOURS : at + 1;
            if (at == DAY_HOURS) {
                day++;
                at = 0;
            }
        }
        return (day - recipient.localDate()) * DAY_HOURS + at - recipient.localHour();
    }

    private boolean contains(CalendarDay day, int hour) {
        if (fromHour < toHour) {
            return fromHour <= hour && hour < toHour && days.contains(day);
        }
        return (hour >= fromHour && days.contains(day))
                || (hour < toHour && days.contains(CalendarDay.of(day.epochDay() - 1)));
    }

    private static boolean isEndless(CalendarRange days, int fromHour, int toHour) {
        if (fromHour != 0 || toHour != DAY_HOURS) {
            return false;
        }
        int day = 0;
        while (day <= DEFERRAL_DAYS_MAX && days.contains(CalendarDay.of(day))) {
            day++;
        }
        return day > DEFERRAL_DAYS_MAX;
    }
}
