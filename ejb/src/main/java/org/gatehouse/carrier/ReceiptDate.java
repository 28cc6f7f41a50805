package org.gatehouse.carrier;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates of receipts: YYMMDDhhmm (SMPP 3.4, appendix B), with seconds, with a four-digit year, with separators, or
 * seconds since 1970. Where digits fit several, the one next to the time of arrival is meant.
 */
final class ReceiptDate {
    private static final Map<Integer, List<DateTimeFormatter>> BY_DIGITS = Map.of(
            10, List.of(pattern("uuMMddHHmm")),
            12, List.of(pattern("uuMMddHHmmss"), pattern("uuuuMMddHHmm")),
            14, List.of(pattern("uuuuMMddHHmmss")));
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    private static final int EPOCH_SECOND_DIGITS = 10;

    /** A date further from the arrival is a fault of the carrier's clock or format. */
    private static final Duration CREDIBLE = Duration.ofDays(400);

    private ReceiptDate() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<Instant> parse(String written, ZoneId zone, Instant receivedAt) {
        String digits = NO_DIGIT.matcher(written).replaceAll("");
        return readings(digits, zone)
                .filter(date -> distance(date, receivedAt).compareTo(CREDIBLE) <= 0)
                .min(Comparator.comparing(date -> distance(date, receivedAt)));
    }

    private static Stream<Instant> readings(String digits, ZoneId zone) {
        Stream<Instant> dates = BY_DIGITS.getOrDefault(digits.length(), List.of()).stream()
                .flatMap(format -> reading(digits, format).stream())
                .map(date -> date.atZone(zone).toInstant());
        return digits.length() == EPOCH_SECOND_DIGITS
                ? Stream.concat(dates, Stream.of(Instant.ofEpochSecond(Long.parseLong(digits))))
                : dates;
    }

    private static Optional<LocalDateTime> reading(String digits, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(digits, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration distance(Instant date, Instant receivedAt) {
        return Duration.between(date, receivedAt).abs();
    }
}
