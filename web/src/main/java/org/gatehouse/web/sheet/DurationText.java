package org.gatehouse.web.sheet;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as spreadsheets hold them, "30 d", "1 h", "0": a number and the largest unit that leaves it whole. */
final class DurationText {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s*(d|h|min|s|)");

    private DurationText() {}

    /** Anything that is no ISO 8601 duration stays as it is. */
    static String of(String iso) {
        return parsed(iso).map(DurationText::of).orElse(iso);
    }

    private static String of(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds == 0) {
            return "0";
        }
        if (seconds % Duration.ofDays(1).toSeconds() == 0) {
            return duration.toDays() + " d";
        }
        if (seconds % Duration.ofHours(1).toSeconds() == 0) {
            return duration.toHours() + " h";
        }
        return seconds % Duration.ofMinutes(1).toSeconds() == 0 ? duration.toMinutes() + " min" : seconds + " s";
    }

    /** The ISO 8601 form of either; a number without unit has to be 0. */
    static Optional<String> iso(String text) {
        Matcher found = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return parsed(text).map(ignored -> text.toUpperCase(Locale.ROOT));
        }
        String number = found.group(1);
        return switch (found.group(2)) {
            case "d" -> Optional.of("P" + number + "D");
            case "h" -> Optional.of("PT" + number + "H");
            case "min" -> Optional.of("PT" + number + "M");
            case "s" -> Optional.of("PT" + number + "S");
            default -> number.matches("0+") ? Optional.of("PT0S") : Optional.empty();
        };
    }

    private static Optional<Duration> parsed(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
