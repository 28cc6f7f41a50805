package org.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times the way the reader's language writes them, in the reader's time zone. */
@Named("format")
@RequestScoped
public class Format {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Inject
    PageLanguage language;

    @Inject
    Look look;

    @Inject
    Texts text;

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.getLocale()).format(value);
    }

    /** A difference: with its sign, the minus as printers set it. */
    public String signed(long value) {
        return (value > 0 ? "+" : value < 0 ? "\u2212" : "") + number(Math.abs(value));
    }

    /** A share of a whole with one decimal; of nothing it is 0. */
    public String percent(long part, long whole) {
        NumberFormat percent = NumberFormat.getPercentInstance(language.getLocale());
        percent.setMaximumFractionDigits(1);
        return percent.format(whole == 0 ? 0 : (double) part / whole);
    }

    /** Date and time to the second (T8). */
    public String time(@Nullable Instant at) {
        return at == null ? "" : date(at) + " " + clock(at);
    }

    /** The day alone, where its time of day stands beside it. */
    public String date(Instant at) {
        return in(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), at);
    }

    /** Time of day to the second, on the clock of 24 hours in every language. */
    public String clock(Instant at) {
        return in(CLOCK, at);
    }

    /** How long ago, in the largest whole unit. */
    public String age(Instant since) {
        Duration age = Duration.between(since, Instant.now());
        if (age.toDays() > 0) {
            return text.of("age.days", age.toDays());
        }
        return age.toHours() > 0 ? text.of("age.hours", age.toHours()) : text.of("age.minutes", age.toMinutes());
    }

    /** The reader's time zone and how far it is from UTC now, e.g. "Europe/Istanbul (UTC+03:00)". */
    public String getZoneName() {
        ZoneOffset offset = look.getZone().getRules().getOffset(Instant.now());
        String apart = "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset);
        String id = look.getZone().getId();
        return id.equals(apart) ? id : id + " (" + apart + ")";
    }

    /** English pages are read everywhere: the day stands before the month. */
    private Locale timesLocale() {
        Locale locale = language.getLocale();
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    private String in(DateTimeFormatter formatter, Instant at) {
        return formatter.withLocale(timesLocale()).withZone(look.getZone()).format(at);
    }
}
