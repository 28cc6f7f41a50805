package org.gatehouse.rules.gate;

/**
 * A word of one of the content rulebook's tables that stands in a text.
 *
 * @param table which table names the word
 * @param word as the table writes it
 * @param category the category of a category word, else ""
 * @param callingCode the word counts only for numbers of this calling code; "" for all
 */
public record WordHit(Table table, String word, String category, String callingCode) {

    /** The tables of words: keywords are refused, prohibitions make a text non-compliant, category words warn. */
    public enum Table {
        KEYWORD,
        PROHIBITION,
        CATEGORY
    }
}
