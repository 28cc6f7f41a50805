package org.gatehouse.web.rulebook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.workbench.Circumstance;
import org.gatehouse.rules.workbench.Trial;
import org.gatehouse.web.page.Texts;

/** What a question to a rulebook is made of and what comes out, in the reader's words. */
final class CaseWords {

    private static final List<String> CLOSED = List.of(
            "disposition", "reason", "consequence", "permanent", "scope", "key", "deletable", "contact", "meaning");

    private static final String YEARLY = "--";

    private final Texts text;

    CaseWords(Texts text) {
        this.text = text;
    }

    String circumstance(String name) {
        return known("circumstance." + name, name);
    }

    /** A value of a circumstance: choices and flags have words, all else stands for itself. */
    String given(Circumstance circumstance, String value) {
        return switch (circumstance.type()) {
            case CHOICE -> known("circumstance." + circumstance.name() + "." + value, choice(value));
            case FLAG -> known("flag." + value, value);
            case TEXT, LONG_TEXT, WHOLE, DATE, HOUR -> value;
        };
    }

    /** A value of the circumstance of that name; as it is where the rulebook has none. */
    String given(RulebookKind kind, String name, String value) {
        return Trial.circumstances(kind).stream()
                .filter(circumstance -> circumstance.name().equals(name))
                .findFirst()
                .map((Circumstance circumstance) -> given(circumstance, value))
                .orElse(value);
    }

    private String choice(String value) {
        return value.isEmpty()
                ? text.get("none")
                : known("reason." + value, known("category." + value, known("scope." + value, value)));
    }

    Map<String, String> choices(Circumstance circumstance) {
        Map<String, String> choices = new LinkedHashMap<>();
        circumstance.choices().forEach(choice -> choices.put(choice, given(circumstance, choice)));
        return choices;
    }

    /** What a part of an outcome is called. */
    String outcome(String key) {
        return known("outcome." + key, key);
    }

    /** A part of an outcome. */
    String outcome(String key, String value) {
        if (value.isEmpty()) {
            return text.get("none");
        }
        if (key.equals("ttl")) {
            return duration(value);
        }
        return CLOSED.contains(key)
                ? known("outcome." + key + "." + value, known("reason." + value, known("flag." + value, value)))
                : value;
    }

    /** How long, in the largest unit that leaves it whole. */
    String duration(String iso) {
        try {
            Duration duration = Duration.parse(iso);
            if (duration.isZero()) {
                return text.get("duration.none");
            }
            long seconds = duration.toSeconds();
            if (seconds % Duration.ofDays(1).toSeconds() == 0) {
                return text.of("duration.days", duration.toDays());
            }
            if (seconds % Duration.ofHours(1).toSeconds() == 0) {
                return text.of("duration.hours", duration.toHours());
            }
            return seconds % Duration.ofMinutes(1).toSeconds() == 0
                    ? text.of("duration.minutes", duration.toMinutes())
                    : text.of("duration.seconds", seconds);
        } catch (DateTimeException unreadable) {
            return iso;
        }
    }

    /**
     * A day of a table, {@code 2026-10-29} or {@code --10-29} for every year, as the grid shows it; as it is where it
     * is none.
     */
    String date(String iso, Locale locale) {
        try {
            return iso.startsWith(YEARLY)
                    ? text.of("grid.yearly", said("date.dayOfYear", MonthDay.parse(iso), locale))
                    : said("date.day", LocalDate.parse(iso), locale);
        } catch (DateTimeException unreadable) {
            return iso;
        }
    }

    private String said(String pattern, TemporalAccessor day, Locale locale) {
        return DateTimeFormatter.ofPattern(text.get(pattern), locale).format(day);
    }

    private String known(String key, String otherwise) {
        return text.containsKey(key) ? text.get(key) : otherwise;
    }
}
