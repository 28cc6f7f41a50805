package org.gatehouse.rules.workbench;

import java.util.Locale;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.TableSchema;

/**
 * Says what the tables of rulebooks and their columns are, in the reader's language: English, Turkish, Chinese or
 * Japanese, for others in English. What has no words is an IllegalArgumentException that names the missing key.
 */
public final class TableWords {

    private static final String LANGUAGE = "language";

    private final Phrases phrases;

    private TableWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The words in that language. */
    public static TableWords of(Locale locale) {
        return new TableWords(Phrases.ofTables(locale));
    }

    /** What the table is called. */
    public String title(TableSchema table) {
        return phrases.plain(table.name());
    }

    /** One sentence on what it is for. */
    public String lead(TableSchema table) {
        return phrases.plain(table.name() + ".lead");
    }

    /** What heads a column. */
    public String label(TableSchema table, Column column) {
        return phrases.plain(key(table, column));
    }

    /** One line on what its cells hold. */
    public String hint(TableSchema table, Column column) {
        return phrases.plain(key(table, column) + ".hint");
    }

    /** What a choice of the column is called; yes or no in a column of those. */
    public String choice(TableSchema table, Column column, String choice) {
        if (column.name().equals(LANGUAGE) && !choice.isEmpty()) {
            return Locale.forLanguageTag(choice).getDisplayLanguage(phrases.locale());
        }
        return phrases.plain(phrases.either(key(table, column) + "." + choice, "choice." + choice));
    }

    private static String key(TableSchema table, Column column) {
        return table.name() + "." + column.name();
    }
}
