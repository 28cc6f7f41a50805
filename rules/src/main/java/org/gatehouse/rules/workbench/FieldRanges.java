package org.gatehouse.rules.workbench;

import java.util.Map;

/** Between which values the numbers of the facts lie, so that {@code localHour > 23} is known never to hold. */
final class FieldRanges {

    private static final long STATUS_MAX = 0xFFFF_FFFFL;

    private record Range(long least, long greatest) {}

    private static final Range COUNT = new Range(0, Integer.MAX_VALUE);
    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("localHour", new Range(0, 23)),
            Map.entry("weekday", new Range(1, 7)),
            Map.entry("maxSegments", new Range(1, Integer.MAX_VALUE)),
            Map.entry("length", COUNT),
            Map.entry("segmentCount", COUNT),
            Map.entry("urlCount", COUNT),
            Map.entry("stopWords", COUNT),
            Map.entry("startWords", COUNT),
            Map.entry("doubtWords", COUNT),
            Map.entry("otherWords", COUNT),
            Map.entry("status", new Range(-1, STATUS_MAX)),
            Map.entry("errorNumber", new Range(-1, 999_999_999)));
    private static final String FREQUENCY_COUNT = "frequencyCount";

    private FieldRanges() {}

    /** Any number where nothing is known of the field. */
    static FieldValues<Long> of(String field) {
        FieldValues<Long> values = new FieldValues<>((java.util.Set<Long>) null);
        Range range = field.startsWith(FREQUENCY_COUNT) ? COUNT : RANGES.get(field);
        if (range != null) {
            values.atLeast(range.least());
            values.atMost(range.greatest());
        }
        return values;
    }
}
