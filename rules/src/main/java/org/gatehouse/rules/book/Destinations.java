package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.rules.gate.RecipientFacts;

/**
 * The content rulebook's table of destinations. Of the rows that fit a message the one with the longest prefix counts,
 * then the one that names most, then the later one.
 */
final class Destinations {

    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");
    private static final Pattern PREFIX = Pattern.compile("([1-9][0-9]{0,14})?");
    private static final Pattern CATEGORY = Pattern.compile("(PROMOTIONAL|TRANSACTIONAL)?");
    private static final Comparator<Destination> NAMING_MOST =
            Comparator.comparingInt(Destination::namedCount).reversed();

    private final Map<String, List<Destination>> byCountry = new HashMap<>();
    /** By the prefix read as a number, which is another one for every prefix. */
    private final Map<Long, List<Destination>> byPrefix = new HashMap<>();

    Destinations(RulebookSource content) {
        List<Destination> rows = new ArrayList<>(Table.read(content, "destinations", Destinations::row));
        Collections.reverse(rows);
        rows.sort(NAMING_MOST);
        for (Destination row : rows) {
            if (row.prefix().isEmpty()) {
                byCountry
                        .computeIfAbsent(row.country(), country -> new ArrayList<>())
                        .add(row);
            } else {
                byPrefix.computeIfAbsent(Long.valueOf(row.prefix()), prefix -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    private static Destination row(Row row) {
        Destination destination = new Destination(
                row.matching("country", COUNTRY, "cell-country-or-none"),
                row.matching("prefix", PREFIX, "cell-prefix"),
                row.trimmed("carrier"),
                row.matching("category", CATEGORY, "cell-message-category"),
                row.flag("blocked"),
                row.flag("alphanumeric_sender"));
        if (destination.country().isEmpty() && destination.prefix().isEmpty()) {
            throw row.bad("country", "destination-nowhere");
        }
        return destination;
    }

    boolean isEmpty() {
        return byCountry.isEmpty() && byPrefix.isEmpty();
    }

    /** What the table says of a message of this category to this recipient. */
    Destination find(RecipientFacts recipient, String category) {
        for (long prefix : prefixes(recipient.phone())) {
            for (Destination row : byPrefix.getOrDefault(prefix, List.of())) {
                if (row.fits(recipient, category)) {
                    return row;
                }
            }
        }
        for (Destination row : byCountry.getOrDefault(recipient.country(), List.of())) {
            if (row.fits(recipient, category)) {
                return row;
            }
        }
        return Destination.OPEN;
    }

    /** The prefixes of the table with which a number begins, the longest first. */
    List<Long> prefixes(long phone) {
        if (byPrefix.isEmpty()) {
            return List.of();
        }
        List<Long> found = new ArrayList<>(2);
        for (long prefix = phone; prefix > 0; prefix /= 10) {
            if (byPrefix.containsKey(prefix)) {
                found.add(prefix);
            }
        }
        return found;
    }
}
