package org.gatehouse.rules.workbench;

import java.util.Map;

/** What the values of a field are to people. */
enum Measure {
    /** As it is written. */
    PLAIN,
    /** An amount. */
    NUMBER,
    /** Digits that are a name. */
    CODE,
    /** How many there are of something, so that "none" and "some" have words of their own. */
    COUNT,
    /** 0 to 23. */
    HOUR,
    /** 20261231 */
    DATE,
    /** 1231 */
    MONTH_DAY,
    /** 1 Monday … 7 Sunday. */
    WEEKDAY,
    /** A command_status, written in hexadecimal. */
    STATUS,
    /** ISO 3166. */
    COUNTRY,
    /** ISO 639. */
    LANGUAGE,
    CALLING_CODE,
    /** A reason of failure. */
    REASON;

    private static final Map<String, Measure> OF_FIELDS = Map.ofEntries(
            Map.entry("length", COUNT),
            Map.entry("segmentCount", COUNT),
            Map.entry("urlCount", COUNT),
            Map.entry("frequencyCount", COUNT),
            Map.entry("stopWords", COUNT),
            Map.entry("startWords", COUNT),
            Map.entry("doubtWords", COUNT),
            Map.entry("otherWords", COUNT),
            Map.entry("maxSegments", NUMBER),
            Map.entry("errorNumber", CODE),
            Map.entry("localHour", HOUR),
            Map.entry("localDate", DATE),
            Map.entry("monthDay", MONTH_DAY),
            Map.entry("previousDate", DATE),
            Map.entry("previousMonthDay", MONTH_DAY),
            Map.entry("weekday", WEEKDAY),
            Map.entry("status", STATUS),
            Map.entry("country", COUNTRY),
            Map.entry("tenantLanguage", LANGUAGE),
            Map.entry("callingCode", CALLING_CODE),
            Map.entry("globalIntercept", REASON),
            Map.entry("localIntercept", REASON));

    static Measure of(String field) {
        return OF_FIELDS.getOrDefault(FieldName.of(field).stem(), PLAIN);
    }

    /** Whether earlier and later say it better than less and more. */
    boolean isTime() {
        return this == HOUR || this == DATE || this == MONTH_DAY || this == WEEKDAY;
    }
}
