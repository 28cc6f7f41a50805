package org.gatehouse.rules.book;

import java.time.ZoneId;
import java.util.List;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/** A row of the frequency rulebook's table of limits. */
record LimitRow(String name, FrequencyLimit limit) {

    private static final int COUNT_MAX = 10_000;
    private static final int DAYS_MAX = 366;
    private static final int HOURS_OF_DAY = 24;

    static LimitRow of(Row row) {
        int days = row.whole("window_days", 0, DAYS_MAX);
        int hours = row.whole("rolling_hours", 0, DAYS_MAX * HOURS_OF_DAY);
        ZoneId zone = zone(row);
        if ((days > 0) == (hours > 0)) {
            throw row.bad("window_days", "limit-window");
        }
        if (hours > 0 && zone != null) {
            throw row.bad("time_zone", "limit-zone");
        }
        Disposition disposition = row.oneOf("disposition", Disposition.class);
        if (disposition == Disposition.PASS) {
            throw row.bad("disposition", "limit-passes");
        }
        FrequencyLimit limit = new FrequencyLimit(
                row.oneOf("category", Category.class),
                row.whole("max_count", 1, COUNT_MAX),
                days,
                hours,
                zone,
                disposition);
        return new LimitRow(row.name(), limit);
    }

    private static @Nullable ZoneId zone(Row row) {
        String zone = row.text("time_zone");
        if (zone.isEmpty()) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw row.bad("time_zone", "cell-zone");
        }
        return ZoneId.of(zone);
    }

    /**
     * The rule that the row is.
     *
     * @param place which of the layer's limits it is, from 0
     */
    Rule rule(int place) {
        return new Rule(
                name,
                List.of(
                        RowConditions.is("category", limit.category().name()),
                        atLeast(MessageFields.frequencyCount(place))),
                List.of(action()));
    }

    private Condition atLeast(String count) {
        return RowConditions.atLeast(count, limit.maxCount());
    }

    /** What is put off goes on with the next day, or when all that was counted lies before the window. */
    private Action action() {
        Operand literal = new Operand.Text(name);
        return switch (limit.disposition()) {
            case REFUSE -> new Action("refuse", List.of(literal, new Operand.Constant(Reason.FREQUENCY.name())));
            case HOLD -> new Action("hold", List.of(literal));
            case DEFER -> new Action("deferTo", List.of(literal, new Operand.Whole(0)));
            default -> new Action("warn", List.of(literal));
        };
    }
}
