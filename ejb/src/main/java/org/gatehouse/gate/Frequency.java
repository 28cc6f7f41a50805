package org.gatehouse.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.rules.message.Category;
import org.gatehouse.tenant.sql.Sql;

/**
 * Messages per person and local day. Persons are counted in sorted order by upsert, which locks their rows, before the
 * counts are read: so two campaigns at once cannot both be the first.
 */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
public final class Frequency {

    private Frequency() {}

    /** Whether messages of a category are counted at all. */
    static boolean isCounted(List<FrequencyLimit> limits, Category category) {
        return limits.stream().anyMatch(limit -> limit.category() == category);
    }

    /** Counts one message for each person on a day. */
    static void count(Sql sql, Collection<Long> phones, int day, Category category) {
        SortedSet<Long> sorted = new TreeSet<>(phones);
        sql.batch(
                "INSERT INTO frequency_count (phone, day, category, messages) VALUES (?, ?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE messages = messages + 1",
                sorted.stream()
                        .map(phone -> new Object[] {phone, day, category.ordinal()})
                        .toList());
    }

    /** Gives back what was counted for messages that will not be sent. */
    public static void giveBack(Sql sql, Collection<Long> phones, int day, Category category) {
        if (phones.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>(new TreeSet<>(phones));
        int people = values.size();
        values.add(day);
        values.add(category.ordinal());
        sql.update(
                "UPDATE frequency_count SET messages = GREATEST(messages, 1) - 1 WHERE phone IN (" + Sql.places(people)
                        + ") AND day = ? AND category = ?",
                values.toArray());
    }

    /** Messages by person and day, from {@code firstDay} to {@code lastDay}. */
    static Map<Long, Map<Integer, Integer>> read(
            Sql sql, Collection<Long> phones, int firstDay, int lastDay, Category category) {
        Map<Long, Map<Integer, Integer>> counts = new HashMap<>();
        if (phones.isEmpty()) {
            return counts;
        }
        List<Object> values = new ArrayList<>(phones);
        values.add(firstDay);
        values.add(lastDay);
        values.add(category.ordinal());
        sql.each(
                "SELECT phone, day, messages FROM frequency_count WHERE phone IN (" + Sql.places(phones.size())
                        + ") AND day BETWEEN ? AND ? AND category = ?",
                row -> new long[] {row.getLong("phone"), row.getInt("day"), row.getInt("messages")},
                row -> counts.computeIfAbsent(row[0], phone -> new HashMap<>()).put((int) row[1], (int) row[2]),
                values.toArray());
        return counts;
    }
}
