package org.gatehouse.tenant.settings;

import java.util.Arrays;
import java.util.Optional;

/** Every setting there is: its name, what it may be and its default (requirements, section 6 table D and section 7). */
@SuppressWarnings("ImmutableEnumChecker") // all that is allowed is records of values
public enum Setting {
    /** Seconds a message stays deliverable after it was submitted (T10). */
    VALIDITY_SECONDS("86400", new Allowed.Range(Unit.SECONDS, 10, 259_200)),
    /** Seconds after submission until which a later result still corrects the report (Y9). */
    DLR_WAIT_SECONDS("259200", new Allowed.Range(Unit.SECONDS, 10, 604_800)),
    /** Seconds in which a report counts as still counting (Y12). */
    STATS_WINDOW_SECONDS("3600", new Allowed.Range(Unit.SECONDS, 0, 86_400)),
    /** Days for which messages are kept in detail (Y11). */
    DETAIL_RETENTION_DAYS("30", new Allowed.Range(Unit.DAYS, 1, 3_650)),
    /** Most segments of one message. */
    SEGMENTS_PER_MESSAGE("10", new Allowed.Range(Unit.SEGMENTS, 1, 20)),
    /** Credits one segment costs. */
    CREDITS_PER_SEGMENT("1", new Allowed.Range(Unit.CREDITS, 1, 1_000)),
    /** When credit is taken: at hand-over to the carrier, or on delivery only. */
    CHARGING_MODE("CHARGE_ON_SUBMIT", Allowed.Choices.of("CHARGE_ON_SUBMIT", "CHARGE_ON_DELIVERY")),
    /** What a result after the end does. */
    LATE_RESULT("SHOW", Allowed.Choices.of("IGNORE", "SHOW", "SHOW_AND_RE_DEBIT")),
    /** ISO 3166 country that local numbers are read in; empty: numbers must be international. */
    DEFAULT_COUNTRY("", new Allowed.Country()),
    /** Hours after which what waits for a person is overdue. */
    REVIEW_HOURS("24", new Allowed.Range(Unit.HOURS, 1, 720));

    private final String standard;
    private final Allowed allowed;

    Setting(String standard, Allowed allowed) {
        this.standard = standard;
        this.allowed = allowed;
    }

    /** The setting of exactly that name. */
    public static Optional<Setting> find(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }

    /** The value where nobody set one. */
    public String standard() {
        return standard;
    }

    /** What it may be. */
    public Allowed allowed() {
        return allowed;
    }
}
