package org.gatehouse.web.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.rules.book.Column;

/**
 * A column as people know it.
 *
 * @param title in the reader's language
 * @param titles its titles in all languages
 * @param words what the reader calls each value, by the value; values without a word are written as they are
 * @param values each value by its words in all languages, in small letters
 */
public record SheetColumn(
        Column column, String title, List<String> titles, Map<String, String> words, Map<String, String> values) {

    public SheetColumn {
        titles = List.copyOf(titles);
        words = Map.copyOf(words);
        values = Map.copyOf(values);
    }

    /** A column with nothing but its names as they are stored. */
    static SheetColumn plain(Column column) {
        return new SheetColumn(column, column.name(), List.of(), Map.of(), Map.of());
    }

    /** Whether a title in a file means this column: its own name, or its title in any language. */
    boolean isCalled(String heading) {
        return column.name().equalsIgnoreCase(heading)
                || titles.stream().anyMatch(known -> folded(known).equals(folded(heading)));
    }

    /** The value that a word means, in whatever language it is. */
    Optional<String> value(String word) {
        return Optional.ofNullable(values.get(folded(word)));
    }

    String word(String value) {
        return words.getOrDefault(value, value);
    }

    /** How words are compared; the dotted capital I is a small i in every language here. */
    public static String folded(String word) {
        return word.strip().replace('İ', 'i').toLowerCase(Locale.ROOT);
    }
}
