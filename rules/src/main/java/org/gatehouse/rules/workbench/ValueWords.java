package org.gatehouse.rules.workbench;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says values as people write them. A value of another shape than its field's is said as it stands. */
final class ValueWords {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Phrases phrases;
    private final Locale locale;

    ValueWords(Phrases phrases) {
        this.phrases = phrases;
        this.locale = phrases.locale();
    }

    /** As a choice or label. */
    String value(String field, String value) {
        return known(field, value).orElse(value);
    }

    /** As within a sentence, where texts and names of choices stand in quotation marks. */
    String inSentence(String field, String value) {
        Measure measure = Measure.of(field);
        boolean isName = measure == Measure.PLAIN || measure == Measure.REASON;
        String said = measure == Measure.WEEKDAY && phrases.has("weekday.small")
                ? value(field, value).toLowerCase(locale)
                : value(field, value);
        return !isName && known(field, value).isPresent() ? said : phrases.text("quote", said);
    }

    private Optional<String> known(String field, String value) {
        String key = "value." + FieldName.of(field).stem() + "." + value;
        if (phrases.has(key)) {
            return Optional.of(phrases.text(key));
        }
        return NUMBER.matcher(value).matches() ? number(field, Long.parseLong(value)) : text(Measure.of(field), value);
    }

    private Optional<String> text(Measure measure, String value) {
        return switch (measure) {
            case COUNTRY ->
                Optional.of(value).filter(COUNTRIES::contains).map(code -> new Locale("", code)
                        .getDisplayCountry(locale));
            case LANGUAGE ->
                Optional.of(value).filter(LANGUAGES::contains).map(code -> Locale.forLanguageTag(code)
                        .getDisplayLanguage(locale));
            case REASON -> Optional.of("constant." + value).filter(phrases::has).map(phrases::text);
            default -> Optional.empty();
        };
    }

    private Optional<String> number(String field, long number) {
        return switch (Measure.of(field)) {
            case HOUR ->
                Optional.of(number).filter(hour -> 0 <= hour && hour <= 24).map(this::hour);
            case DATE -> date(number);
            case MONTH_DAY -> monthDay(number);
            case WEEKDAY -> day(number);
            case STATUS ->
                Optional.of(number)
                        .filter(status -> status >= 0)
                        .map(status -> String.format(Locale.ROOT, "0x%02X", status));
            case CALLING_CODE -> Optional.of("+" + number);
            case COUNT, NUMBER -> Optional.of(count(number));
            case CODE -> Optional.of(String.valueOf(number));
            case PLAIN, COUNTRY, LANGUAGE, REASON -> Optional.empty();
        };
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** 0 to 24, of the clock of 24 hours. */
    String hour(long hour) {
        return phrases.text("hour", String.format(Locale.ROOT, "%02d", hour), String.valueOf(hour));
    }

    private Optional<String> date(long digits) {
        try {
            LocalDate date =
                    LocalDate.of(Math.toIntExact(digits / 10_000), (int) (digits / 100 % 100), (int) (digits % 100));
            return Optional.of(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(date));
        } catch (DateTimeException | ArithmeticException noDate) {
            return Optional.empty();
        }
    }

    private Optional<String> monthDay(long digits) {
        try {
            MonthDay day = MonthDay.of(Math.toIntExact(digits / 100), (int) (digits % 100));
            return Optional.of(DateTimeFormatter.ofPattern(phrases.text("monthDay"), locale)
                    .format(day));
        } catch (DateTimeException | ArithmeticException noDay) {
            return Optional.empty();
        }
    }

    private Optional<String> day(long number) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() == number)
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .findFirst();
    }

    /** In the greatest unit that needs no fraction. */
    String duration(long seconds) {
        long[] lengths = {86_400, 3_600, 60, 1};
        String[] units = {"day", "hour", "minute", "second"};
        int unit = 0;
        while (seconds % lengths[unit] != 0) {
            unit++;
        }
        long count = seconds / lengths[unit];
        return phrases.text(one("duration." + units[unit], count), count(count));
    }

    /** The key for exactly one, where the language has it. */
    String one(String key, long count) {
        return count == 1 ? phrases.either(key + ".one", key) : key;
    }
}
