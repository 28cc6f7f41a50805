package org.gatehouse.tenant.settings;

import java.util.Optional;

/** Every setting there is: its name, unit, range and default (requirements, section 6 table D and section 7). */
public enum Setting {
    /** Seconds a message stays deliverable after it was submitted (T10). */
    VALIDITY_SECONDS(86_400, 10, 259_200),
    /** Seconds after submission until which a later result still corrects the report (Y9). */
    DLR_WAIT_SECONDS(259_200, 10, 604_800),
    /** Seconds in which a report counts as still counting (Y12). */
    STATS_WINDOW_SECONDS(3_600, 0, 86_400),
    /** Days for which messages are kept in detail (Y11). */
    DETAIL_RETENTION_DAYS(30, 1, 3_650),
    /** Most segments of one message. */
    SEGMENTS_PER_MESSAGE(10, 1, 20),
    /** Credits one segment costs. */
    CREDITS_PER_SEGMENT(1, 1, 1_000),
    /** What a result after the end does. */
    LATE_RESULT("SHOW", "IGNORE|SHOW|SHOW_AND_RE_DEBIT"),
    /** ISO 3166 country that local numbers are read in; empty: numbers must be international. */
    DEFAULT_COUNTRY("", "|[A-Z]{2}");

    private final String standard;
    private final long min;
    private final long max;
    private final String shape;

    Setting(long standard, long min, long max) {
        this.standard = Long.toString(standard);
        this.min = min;
        this.max = max;
        this.shape = "[0-9]{1,9}";
    }

    Setting(String standard, String shape) {
        this.standard = standard;
        this.min = 0;
        this.max = 0;
        this.shape = shape;
    }

    /** The value where nobody set one. */
    public String standard() {
        return standard;
    }

    /** What is wrong with a value, in English; empty when it may be set. */
    public Optional<String> fault(String value) {
        boolean fits = value.matches(shape) && (max == 0 || inRange(Long.parseLong(value)));
        return fits ? Optional.empty() : Optional.of("%s (%s) must be %s.".formatted(this, value, expected()));
    }

    private boolean inRange(long number) {
        return number >= min && number <= max;
    }

    private String expected() {
        return max > 0 ? "a whole number from %d to %d".formatted(min, max) : "of the form " + shape;
    }
}
