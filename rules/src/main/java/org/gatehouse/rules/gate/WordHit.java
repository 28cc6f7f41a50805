package org.gatehouse.rules.gate;

import java.util.Set;
import org.gatehouse.rules.message.Disposition;

/**
 * A word of one of the content rulebook's tables that stands in a text.
 *
 * @param layer whose table names the word: "" for the platform's, else the name of the reseller or customer
 * @param table which table names the word
 * @param word as the table writes it
 * @param category what the word is about, as the row says; may be ""
 * @param callingCode the word counts only for numbers of this calling code; "" for all
 * @param disposition of a keyword: what it leads to; of other words PASS, since rules decide
 * @param carriers the word counts only on these carriers, by name; empty for all
 */
public record WordHit(
        String layer,
        Table table,
        String word,
        String category,
        String callingCode,
        Disposition disposition,
        Set<String> carriers) {

    public WordHit {
        carriers = Set.copyOf(carriers);
    }

    /** Whether the word counts for this recipient. */
    public boolean countsFor(RecipientFacts recipient) {
        return (callingCode.isEmpty() || callingCode.equals(recipient.callingCode()))
                && (carriers.isEmpty() || carriers.contains(recipient.carrier()));
    }

    /**
     * The tables of words: keywords do what their row says, prohibitions make a text non-compliant, category words
     * warn.
     */
    public enum Table {
        KEYWORD,
        PROHIBITION,
        CATEGORY
    }
}
