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
 * Messages per person and quarter of an hour. Persons are locked in sorted order, each by a row of its own, before
 * anything is counted or read: so two campaigns at once cannot both be the first, whenever the two are due.
 */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
public final class Frequency {

    private Frequency() {}

    /** Whether messages of a category are counted at all. */
    static boolean isCounted(List<FrequencyLimit> limits, Category category) {
        return limits.stream().anyMatch(limit -> limit.category() == category);
    }

    /** Locks each person and counts one message for it in a slot. */
    static void count(Sql sql, Collection<Long> phones, int slot, Category category) {
        SortedSet<Long> sorted = new TreeSet<>(phones);
        sql.batch(
                "INSERT INTO frequency_person (phone, category, day) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE day = GREATEST(day, VALUES(day))",
                sorted.stream()
                        .map(phone -> new Object[] {phone, category.ordinal(), FrequencySlot.dayOf(slot)})
                        .toList());
        sql.batch(
                "INSERT INTO frequency_count (phone, slot, category, messages) VALUES (?, ?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE messages = messages + 1",
                sorted.stream()
                        .map(phone -> new Object[] {phone, slot, category.ordinal()})
                        .toList());
    }

    /** Gives back what was counted for messages that will not be sent. */
    public static void giveBack(Sql sql, Collection<Long> phones, int slot, Category category) {
        if (phones.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>(new TreeSet<>(phones));
        int people = values.size();
        values.add(slot);
        values.add(category.ordinal());
        sql.update(
                "UPDATE frequency_count SET messages = GREATEST(messages, 1) - 1 WHERE phone IN (" + Sql.places(people)
                        + ") AND slot = ? AND category = ?",
                values.toArray());
    }

    /** Messages by person and slot within a window. */
    public static Map<Long, Map<Integer, Integer>> read(
            Sql sql, Collection<Long> phones, FrequencyWindow window, Category category) {
        Map<Long, Map<Integer, Integer>> counts = new HashMap<>();
        if (phones.isEmpty()) {
            return counts;
        }
        List<Object> values = new ArrayList<>(phones);
        values.add(window.first());
        values.add(window.last());
        values.add(category.ordinal());
        sql.each(
                "SELECT phone, slot, messages FROM frequency_count WHERE phone IN (" + Sql.places(phones.size())
                        + ") AND slot BETWEEN ? AND ? AND category = ?",
                row -> new long[] {row.getLong("phone"), row.getInt("slot"), row.getInt("messages")},
                row -> counts.computeIfAbsent(row[0], phone -> new HashMap<>()).put((int) row[1], (int) row[2]),
                values.toArray());
        return counts;
    }
}
